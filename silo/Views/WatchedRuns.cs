using System.Collections.Concurrent;
using RolloutSim.Grains.Runs;

namespace RolloutSim.Silo.Views;

/// <summary>The runs of a book, as they are seen from outside.</summary>
public sealed class WatchedRuns(IGrainFactory grains, string book, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, WatchedRun> _runs = new(StringComparer.Ordinal);

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<WatchedRun>> All()
    {
        string[] names = await grains.GetGrain<IRunBookGrain>(book).List();
        foreach (string gone in _runs.Keys.Except(names)) _runs.TryRemove(gone, out _);
        List<WatchedRun> runs = [];
        foreach (string name in names)
        {
            if (_runs.TryGetValue(name, out WatchedRun? known)) runs.Add(known);
            // A name whose start failed is no run.
            else if (await grains.GetGrain<IRunGrain>(name).GetManifest() is not null) runs.Add(_runs.GetOrAdd(name, _ => new WatchedRun(name, grains.GetGrain<IRunGrain>(name), time)));
        }
        return runs;
    }

    /// <summary>Null: the book has no such run.</summary>
    public async Task<WatchedRun?> Find(string name) => _runs.TryGetValue(name, out WatchedRun? known) ? known : (await All()).FirstOrDefault(run => run.Name == name);

    public void Dispose()
    {
        foreach (WatchedRun run in _runs.Values) run.Dispose();
    }
}
