namespace RolloutSim.Model.TestDays;

/// <summary>Whether somebody stands at a post, and else why nobody does.</summary>
public enum PostCause : byte
{
    Manned,

    /// <summary>Nobody is eligible.</summary>
    NobodyEligible,

    /// <summary>Those who are eligible stand at other posts.</summary>
    TakenElsewhere,

    /// <summary>Who was assigned is absent, and no substitute was found.</summary>
    Absent,
}
