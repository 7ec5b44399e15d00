namespace RolloutSim.Model.TestDays;

/// <summary>What it means for a session that nobody stands at a post.</summary>
public enum EmptyPost : byte
{
    /// <summary>It begins late: until somebody comes, or somebody of the school steps in.</summary>
    Wait,

    /// <summary>Everything takes longer.</summary>
    Slower,

    /// <summary>The room is closed: the session is given up.</summary>
    Closed,
}
