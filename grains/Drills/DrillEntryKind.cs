namespace RolloutSim.Grains.Drills;

/// <summary>What is written down of a drill.</summary>
public enum DrillEntryKind
{
    /// <summary>A person has said that he can be reached, and has the seat.</summary>
    SeatTaken,

    /// <summary>He has left; the model has it.</summary>
    SeatLeft,

    /// <summary>His terminal is gone; the model has it.</summary>
    SeatLost,

    /// <summary>He did not answer; the model has it.</summary>
    NeverAnswered,

    /// <summary>The trainer has given it to the model.</summary>
    SeatRemoved,

    /// <summary>A decision that was carried out.</summary>
    Decided,

    /// <summary>One that the rules do not allow; nothing has changed.</summary>
    Refused,

    /// <summary>The trainer has let something strike.</summary>
    Injected,

    /// <summary>The trainer has said something, to one seat or to all.</summary>
    Hinted,

    /// <summary>A seat has said something to all.</summary>
    Said,

    Began,

    Paused,

    Paced,

    /// <summary>The trainer has ended it before its time.</summary>
    Ended,

    /// <summary>The clock goes on after a pause.</summary>
    Resumed,

    /// <summary>The trainer has gone back to a moment before: what comes then is another morning.</summary>
    WentBack,
}
