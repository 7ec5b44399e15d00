namespace RolloutSim.Model.Season;

/// <summary>What is drawn of a work item.</summary>
public enum DrawnQuantity : byte
{
    /// <summary>Its working time, seconds: of a work item the longest first submission among its units, of a review all its reviews together.</summary>
    Effort,

    /// <summary>The share of the spare time that people let pass, the greatest among its units.</summary>
    StartLag,

    /// <summary>How many submissions are sent back, over all its units.</summary>
    SentBack,

    /// <summary>How long its completion is on the way, seconds, the longest among its units.</summary>
    Delay,
}
