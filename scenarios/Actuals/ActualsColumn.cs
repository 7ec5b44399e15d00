namespace RolloutSim.Scenarios.Actuals;

/// <summary>The columns of a list of what is done.</summary>
internal enum ActualsColumn : byte
{
    Unit,
    Id,
    Started,
    Completed,
    Accepted,

    /// <summary>Working hours.</summary>
    Remaining,

    /// <summary>The same in microseconds, as the canonical form has it.</summary>
    RemainingExactly,
}
