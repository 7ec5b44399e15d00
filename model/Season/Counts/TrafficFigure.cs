namespace RolloutSim.Model.Season.Counts;

/// <summary>What is counted at terminals.</summary>
public enum TrafficFigure : byte
{
    /// <summary>Sessions that began.</summary>
    Began,

    /// <summary>Sessions that ended with everything sent.</summary>
    Done,

    /// <summary>People who gave up.</summary>
    GaveUp,

    /// <summary>Requests that were sent, retries included.</summary>
    Asked,

    /// <summary>Requests that were answered.</summary>
    Answered,

    /// <summary>Requests that were turned away.</summary>
    Rejected,

    /// <summary>Requests that were not answered in time.</summary>
    TimedOut,

    /// <summary>Requests that were tried again.</summary>
    Retried,
}
