namespace RolloutSim.Model.TestDays;

/// <summary>How far a session has come.</summary>
public enum SessionState : byte
{
    /// <summary>Its time has not come.</summary>
    Ahead,

    /// <summary>Its time has come, and something is missing.</summary>
    Held,

    /// <summary>It is on, or stands still.</summary>
    On,

    Over,

    /// <summary>It was never held, or not to its end.</summary>
    GivenUp,
}
