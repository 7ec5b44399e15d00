namespace RolloutSim.Grains.Drills;

/// <summary>Why somebody cannot do something in a drill; nothing has changed then.</summary>
public enum DrillRefusal
{
    NoSuchDrill,

    NoSuchSeat,

    /// <summary>Somebody else sits there.</summary>
    SeatTaken,

    /// <summary>It is not his, or not any more.</summary>
    SeatNotYours,

    /// <summary>He must say first that he can be reached.</summary>
    NotConfirmed,

    /// <summary>The clock does not go yet.</summary>
    NotBegun,

    /// <summary>The model has all seats.</summary>
    IsOver,

    /// <summary>The moment is not one of the drill that has been lived.</summary>
    NoSuchMoment,

    /// <summary>The moment is gone by, or after the drill's end.</summary>
    NotAhead,
}
