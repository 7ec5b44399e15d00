using System.Diagnostics;
using RolloutSim.Grains.Runs;

namespace RolloutSim.Grains.Tracing;

/// <summary>The spans of a run, from when this process begins to drive it until it rests: epochs, some windows with their stages and grain calls, checkpoints, looks.</summary>
/// <remarks>
/// The run's span is nobody's surroundings: only a window that was chosen, a checkpoint and a look are, so that calls between grains get spans there and nowhere else.
/// It reaches no result. Without a listener there is no such object, and a window pays for one comparison.
/// </remarks>
public sealed class RunTrace
{
    /// <summary>Name of the source of all these spans.</summary>
    public const string SourceName = "RolloutSim";

    private static readonly ActivitySource Source = new(SourceName);

    private readonly Activity _run;
    private readonly TraceSampling _sampling;
    private Activity? _epoch;

    private RunTrace(Activity run, TraceSampling sampling) => (_run, _sampling) = (run, sampling);

    /// <summary>Begins the span of a run.</summary>
    /// <returns>Null: nobody listens.</returns>
    public static RunTrace? Start(RunManifest manifest, TraceSampling sampling)
    {
        if (!Source.HasListeners()) return null;
        using var aside = new Aside();
        Activity? run = Source.StartActivity("run", ActivityKind.Internal, default(ActivityContext), new TagList
        {
            { "rolloutsim.run", manifest.Run },
            { "rolloutsim.plan.hash", manifest.Plan.Hash },
            { "rolloutsim.seed", (long)manifest.Settings.Seed },
            { "rolloutsim.replication", (long)manifest.Settings.Replication },
            { "rolloutsim.partition", manifest.Settings.Partition.ToString().ToLowerInvariant() },
        });
        return run is null ? null : new RunTrace(run, sampling);
    }

    public void EpochBegins(int epoch, long window)
    {
        using var aside = new Aside();
        _epoch = Source.StartActivity("epoch", ActivityKind.Internal, _run.Context, new TagList { { "rolloutsim.epoch", epoch }, { "rolloutsim.window", window } });
    }

    /// <param name="why">Why it was given up; null: it came to its end.</param>
    public void EpochEnds(string? why)
    {
        if (why is not null) _epoch?.SetStatus(ActivityStatusCode.Error, why);
        using var aside = new Aside();
        _epoch?.Dispose();
        _epoch = null;
    }

    /// <summary>The run rests: it has ended, was suspended, or has failed.</summary>
    public void End(RunManifest manifest)
    {
        EpochEnds(null);
        _run.SetTag("rolloutsim.status", manifest.Status.ToString().ToLowerInvariant());
        _run.SetTag("rolloutsim.windows", manifest.Windows);
        _run.SetTag("rolloutsim.events", manifest.Events);
        if (manifest.Digest is { } digest) _run.SetTag("rolloutsim.digest", digest);
        if (manifest.Status == RunStatus.Failed) _run.SetStatus(ActivityStatusCode.Error, manifest.Message);
        using var aside = new Aside();
        _run.Dispose();
    }

    /// <summary>A window begins; null: it was not chosen.</summary>
    public Activity? Window(long window) => _sampling.IsChosen(window) ? Begin("window", new TagList { { "rolloutsim.window", window } }) : null;

    /// <summary>A window that was not chosen was slow: its span comes afterwards, without what happened inside.</summary>
    public Activity? SlowWindow(long window, TimeSpan took)
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        return Source.StartActivity("window", ActivityKind.Internal, Parent, new TagList { { "rolloutsim.window", window }, { "rolloutsim.slow", true } }, null, now - took);
    }

    /// <summary>A stage of a window that was chosen.</summary>
    public static Activity? Stage(int stage) => Source.StartActivity("stage", ActivityKind.Internal, default(ActivityContext), new TagList { { "rolloutsim.stage", stage } });

    public Activity? Checkpoint(long window) => Begin("checkpoint", new TagList { { "rolloutsim.window", window } });

    /// <summary>Somebody looks at processes; the run is held meanwhile.</summary>
    public Activity? Look(string unit, long window) => Begin("look", new TagList { { "rolloutsim.unit", unit }, { "rolloutsim.window", window } });

    private ActivityContext Parent => (_epoch ?? _run).Context;

    private Activity? Begin(string name, TagList tags) => Source.StartActivity(name, ActivityKind.Internal, Parent, tags);

    /// <summary>What is begun and ended meanwhile becomes nobody's surroundings.</summary>
    private readonly struct Aside : IDisposable
    {
        private readonly Activity? _before = Activity.Current;

        public Aside() => Activity.Current = null;

        public void Dispose() => Activity.Current = _before;
    }
}
