namespace RolloutSim.Client.Comparing;

/// <summary>The results that are compared.</summary>
internal enum MeasureKind
{
    /// <summary>The condition of a goal holds.</summary>
    Goal,

    /// <summary>Something that is counted on the test days, such as pupils touched.</summary>
    Count,

    /// <summary>A dated work item is late in some unit.</summary>
    Late,

    /// <summary>How late it is in the unit that is done last; zero when on time.</summary>
    Lateness,

    /// <summary>When it is done in all units.</summary>
    Done,

    /// <summary>When the last school has something of a test day: its package, its adults' answers.</summary>
    Schools,

    /// <summary>A number of the questionnaire system: how long log-ins take, how many gave up.</summary>
    Online,

    /// <summary>When all dated work items of the season are done.</summary>
    SeasonEnd,
}
