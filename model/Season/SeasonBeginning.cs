using System.Collections.Concurrent;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Season;

/// <summary>Where the processes of a forked season stand: the season before the fork is run to its moment.</summary>
/// <remarks>
/// From the start, each time: a county's season takes milliseconds, and a checkpoint would have to lie exactly there. The last replication is kept,
/// for each host of a model asks for it: hosts that ask at the same time, on threads of their own, wait for one run of it. Threads that ask for different
/// replications only run more than they need.
/// </remarks>
internal sealed class SeasonBeginning : IBeginning
{
    private readonly SimModel _model;
    private readonly ConcurrentDictionary<ReplicationKey, Lazy<Dictionary<ulong, byte[]>>> _kept = [];

    public SeasonBeginning(ForkPlan fork)
    {
        _model = SeasonModel.Make(fork.Before);
        At = fork.At;
    }

    public SimTime At { get; }

    public int KnownCount => _model.KnownCount;

    public IReadOnlyDictionary<ulong, byte[]> Of(ReplicationKey key)
    {
        if (_kept.TryGetValue(key, out Lazy<Dictionary<ulong, byte[]>>? kept)) return kept.Value;
        foreach (ReplicationKey other in _kept.Keys)
            if (other != key) _kept.TryRemove(other, out _);
        return _kept.GetOrAdd(key, its => new Lazy<Dictionary<ulong, byte[]>>(() => Run(its))).Value;
    }

    private Dictionary<ulong, byte[]> Run(ReplicationKey key)
    {
        Partition partition = Partition.Single(_model);
        Host host = Host.Start(_model, key, partition, 0);
        SequentialExecutor.Run(_model, [host], partition, until: At);
        return host.Save().ToDictionary(pair => _model.IdOf(pair.Rank), pair => pair.Snapshot);
    }
}
