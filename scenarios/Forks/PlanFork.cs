using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Scenarios.Forks;

/// <summary>What a plan was up to a moment, of a run that was forked there.</summary>
/// <param name="Before">The plan up to the moment.</param>
/// <param name="At">The moment.</param>
public sealed record PlanFork(Plan Before, SimTime At)
{
    /// <summary>The plans one after another, each with the moment up to which it holds; the last one holds to the end and is not among them.</summary>
    public ImmutableArray<PlanFork> All => Before.Fork is { } earlier ? [.. earlier.All, this] : [this];
}
