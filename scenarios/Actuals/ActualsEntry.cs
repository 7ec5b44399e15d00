using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Scenarios.Actuals;

/// <summary>What a list says of one work item of one unit.</summary>
/// <param name="Place">Its row.</param>
/// <param name="IsOfAll">The row names no unit: a row that names one goes before it.</param>
internal sealed record ActualsEntry(Place Place, bool IsOfAll)
{
    public SimTime? Started { get; init; }
    public SimTime? Completed { get; init; }
    public SimTime? Accepted { get; init; }
    public SimDuration? Remaining { get; init; }
}
