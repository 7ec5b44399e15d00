using RolloutSim.Grains.Storage;

namespace RolloutSim.Grains.Runs;

/// <summary>How a run's clock keeps what must outlive its process.</summary>
/// <param name="Commit">Makes a checkpoint that all hosts have written the valid one: at the end of which window, and how much of what came from outside it holds.</param>
/// <param name="Record">Keeps what comes from outside, before it takes effect.</param>
/// <param name="Wishes">Keeps pace and pause.</param>
public sealed record RunKeeping(Func<CheckpointId, long, int, Task> Commit, Func<IReadOnlyList<LiveEvent>, Task> Record, Func<Task> Wishes);
