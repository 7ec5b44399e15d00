using RolloutSim.Client.Execution;
using RolloutSim.Grains.Runs;

namespace RolloutSim.Client.Serving;

/// <summary>A silo that another process keeps up.</summary>
internal sealed class ServedHost(ServerConnection server, IGrainFactory grains, string name) : IGrainHost
{
    private const int NamesMost = 10_000;

    public IGrainFactory Grains => grains;

    public bool OutlivesUs => true;

    public async Task<(IRunGrain Run, string Name)> NewRun()
    {
        for (int number = 1; number <= NamesMost; number++)
        {
            string free = number == 1 ? name : $"{name}-{number}";
            IRunGrain run = grains.GetGrain<IRunGrain>(free);
            if (await run.GetManifest() is null) return (run, free);
        }
        throw new InvalidOperationException($"There are {NamesMost} runs of the name '{name}'.");
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
