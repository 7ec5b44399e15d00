using System.Collections.Concurrent;
using Orleans.Storage;

namespace RolloutSim.Tests.Grains.Storage;

/// <summary>Storage in memory that outlives silos, and lets every so many'th writing of a checkpoint or report fail.</summary>
internal sealed class FlakyStorage(int every) : IGrainStorage
{
    private readonly ConcurrentDictionary<string, (object State, string ETag)> _rows = new();
    private int _writes;

    public int Failed { get; private set; }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (_rows.TryGetValue($"{stateName}|{grainId}", out (object State, string ETag) row)) (grainState.State, grainState.ETag, grainState.RecordExists) = ((T)row.State, row.ETag, true);
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (stateName is not ("run" or "run-plan") && Interlocked.Increment(ref _writes) % every == 0)
        {
            Failed++;
            throw new TimeoutException("The storage did not answer.");
        }
        grainState.ETag = Guid.NewGuid().ToString();
        grainState.RecordExists = true;
        _rows[$"{stateName}|{grainId}"] = (grainState.State!, grainState.ETag);
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => throw new NotSupportedException();
}
