using RolloutSim.Grains.Models;
using RolloutSim.Grains.Runs;

namespace RolloutSim.Tests.Grains;

/// <summary>Starts runs and waits for them.</summary>
internal static class GrainRuns
{
    private static int _count;

    public static string NewName() => $"run-{Interlocked.Increment(ref _count)}";

    /// <summary>Runs to the end; the final state.</summary>
    public static async Task<RunManifest> RunToEnd(this IGrainFactory grains, ModelReference model, RunSettings settings)
    {
        IRunGrain run = grains.GetGrain<IRunGrain>(NewName());
        await run.Start(new RunRequest(model, settings));
        await run.Await(progress => progress.Status != RunStatus.Running);
        return (await run.GetManifest())!;
    }

    /// <summary>Watches until a condition holds; watches again when the watched silo goes away.</summary>
    public static async Task<RunProgress> Await(this IRunGrain run, Func<RunProgress, bool> isReached)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        while (true)
        {
            try
            {
                await foreach (RunProgress progress in run.Watch(0, limit.Token).WithBatchSize(1))
                {
                    if (isReached(progress)) return progress;
                    if (progress.Status != RunStatus.Running) throw new InvalidOperationException($"The run has ended first: {progress}");
                }
            }
            catch (Exception fault) when (fault is EnumerationAbortedException or OrleansMessageRejectionException or SiloUnavailableException or TimeoutException)
            {
                limit.Token.ThrowIfCancellationRequested();
            }
        }
    }
}
