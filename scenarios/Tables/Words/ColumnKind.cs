namespace RolloutSim.Scenarios.Tables.Words;

/// <summary>What a column of an office's table holds.</summary>
public enum ColumnKind
{
    Number,
    Phase,

    /// <summary>The date: by when, or from when to when.</summary>
    Due,
    From,

    /// <summary>The month of the days in the column of dates.</summary>
    Month,
    Task,
    Who,

    /// <summary>Who helps: a plan has one office a work item.</summary>
    Support,
    Channel,
    Evidence,
    Review,
    Level,
    Effort,
    After,
    Known,
    English,
    Id,
    Note,

    /// <summary>Known, and no part of a plan: telephone numbers, what is done already.</summary>
    Ignored,
}
