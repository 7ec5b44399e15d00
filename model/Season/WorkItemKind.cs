namespace RolloutSim.Model.Season;

/// <summary>How a work item comes to its end.</summary>
public enum WorkItemKind : byte
{
    /// <summary>An office puts effort into it.</summary>
    Work,

    /// <summary>The reviews of another item's submissions: done when the last of them is accepted.</summary>
    Review,

    /// <summary>Runs from its beginning to its end by the clock, as a session of a test day.</summary>
    FixedBlock,
}
