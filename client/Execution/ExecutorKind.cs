namespace RolloutSim.Client.Execution;

/// <summary>The ways to run a season; all give the same result.</summary>
internal enum ExecutorKind
{
    Sequential,
    Parallel,
    Grains,
}
