using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Grains.Runs;
using RolloutSim.Silo;

namespace RolloutSim.Client.Execution;

/// <summary>A silo inside this process; what it knows stays in the file beside the run directories.</summary>
internal sealed class EmbeddedHost(EmbeddedSilo silo, string name) : IGrainHost
{
    public IGrainFactory Grains => silo.Grains;

    public bool OutlivesUs => false;

    /// <summary>Where it lets others in; null where it does not.</summary>
    public Uri? Address => silo.Address;

    /// <summary>The directory's name and a time of day: a run that overwrites another is another run to the grains.</summary>
    public static string NameOf(RunDirectory directory, TimeProvider clock) =>
        Path.GetFileName(directory.Path) + clock.GetUtcNow().ToString("'-'yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture);

    public Task<(IRunGrain Run, string Name)> NewRun() => Task.FromResult((silo.Grains.GetGrain<IRunGrain>(name), name));

    public ValueTask DisposeAsync() => silo.DisposeAsync();
}
