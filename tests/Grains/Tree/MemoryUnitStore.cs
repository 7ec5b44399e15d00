using System.Collections.Concurrent;
using RolloutSim.Grains.Storage;

namespace RolloutSim.Tests.Grains.Tree;

/// <summary>Storage of one unit, in memory.</summary>
public sealed class MemoryUnitStore : IUnitStore
{
    public ConcurrentDictionary<string, byte[]> Pieces { get; } = new();

    public int Writes { get; private set; }

    public Task<byte[]?> Read(string name) => Task.FromResult(Pieces.GetValueOrDefault(name));

    public Task Write(string name, byte[] bytes)
    {
        Writes++;
        Pieces[name] = bytes;
        return Task.CompletedTask;
    }
}
