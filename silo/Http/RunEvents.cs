using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Hosting;
using RolloutSim.Grains.Runs;
using RolloutSim.Silo.Views;

namespace RolloutSim.Silo.Http;

/// <summary>Tells those who watch a run how it goes on: a <c>run</c> event a second when something has changed, a <c>beat</c> when nothing has for a while, an <c>end</c>.</summary>
internal sealed class RunEvents(TimeProvider time, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private const int BeatAfter = 15; // times nothing

    private int _watchers;

    public async Task<Results<ServerSentEventsResult<RunView>, ProblemHttpResult>> Watch(string name, WatchedRuns runs, HttpContext context)
    {
        if (await runs.Find(name) is not { } run) return RunEndpoints.NoRun(name);
        if (Interlocked.Increment(ref _watchers) > HttpLimits.WatchersMost)
        {
            Interlocked.Decrement(ref _watchers);
            return TypedResults.Problem($"{HttpLimits.WatchersMost} watch already.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        context.Response.OnCompleted(() =>
        {
            Interlocked.Decrement(ref _watchers);
            return Task.CompletedTask;
        });
        return TypedResults.ServerSentEvents(Items(run, context.RequestAborted));
    }

    private async IAsyncEnumerable<SseItem<RunView>> Items(WatchedRun run, [EnumeratorCancellation] CancellationToken gone)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(gone, lifetime.ApplicationStopping);
        using var timer = new PeriodicTimer(Every, time);
        (long, bool, double, RunStatus, string) told = default;
        int quiet = 0;
        do
        {
            RunView view = await RunViewMaker.Make(run);
            bool isLast = view.Run.Status != RunStatus.Running;
            var now = (view.Run.Windows, view.Run.IsPaused, view.Run.Pace, view.Run.Status, view.Run.Simulated);
            bool isNew = now != told;
            if (isNew || isLast || ++quiet >= BeatAfter)
            {
                yield return new SseItem<RunView>(view, isLast ? "end" : isNew ? "run" : "beat");
                (told, quiet) = (now, 0);
            }
            if (isLast) yield break;
        }
        while (await Next(timer, stop.Token));
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
