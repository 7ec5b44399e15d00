using Orleans.Storage;
using RolloutSim.Grains.Storage;

namespace RolloutSim.Tests.Grains.Storage;

/// <summary>Grain storage in a dictionary, with ETags.</summary>
internal sealed class DictionaryGrainStorage : IGrainStorage
{
    public Dictionary<string, (StoredPart Part, string ETag)> Rows { get; } = [];

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (!Rows.TryGetValue(stateName, out (StoredPart Part, string ETag) row)) return Task.CompletedTask;
        (grainState.State, grainState.ETag, grainState.RecordExists) = ((T)(object)row.Part, row.ETag, true);
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        string? etag = Rows.TryGetValue(stateName, out (StoredPart Part, string ETag) row) ? row.ETag : null;
        if (etag != grainState.ETag) throw new InconsistentStateException($"{stateName}: {etag} is stored, {grainState.ETag} was expected.");
        grainState.ETag = Guid.NewGuid().ToString();
        Rows[stateName] = ((StoredPart)(object)grainState.State!, grainState.ETag);
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => throw new NotSupportedException();
}
