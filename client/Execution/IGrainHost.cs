using RolloutSim.Grains.Runs;

namespace RolloutSim.Client.Execution;

/// <summary>Where the grains of a run live.</summary>
internal interface IGrainHost : IAsyncDisposable
{
    IGrainFactory Grains { get; }

    /// <summary>A run there outlives this process: who presses Ctrl-C leaves it alone.</summary>
    bool OutlivesUs { get; }

    /// <summary>The run to be begun, by a name that is free.</summary>
    Task<(IRunGrain Run, string Name)> NewRun();
}
