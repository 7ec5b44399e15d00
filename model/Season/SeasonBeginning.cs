using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Season;

/// <summary>Where the processes of a forked season stand: the season before the fork is run to its moment.</summary>
/// <remarks>
/// From the start, each time: a county's season takes milliseconds, and a checkpoint would have to lie exactly there. The last replication is kept,
/// for each host of a model asks for it.
/// </remarks>
internal sealed class SeasonBeginning : IBeginning
{
    private readonly SimModel _model;
    private Replication? _last; // replaced as a whole: threads that ask for others at the same time only run more than they need

    public SeasonBeginning(ForkPlan fork)
    {
        _model = SeasonModel.Make(fork.Before);
        At = fork.At;
    }

    public SimTime At { get; }

    public int KnownCount => _model.KnownCount;

    public IReadOnlyDictionary<ulong, byte[]> Of(ReplicationKey key)
    {
        if (_last is not { } kept || kept.Key != key) _last = kept = new Replication(key, new Lazy<Dictionary<ulong, byte[]>>(() => Run(key)));
        return kept.Snapshots.Value;
    }

    private Dictionary<ulong, byte[]> Run(ReplicationKey key)
    {
        Partition partition = Partition.Single(_model);
        Host host = Host.Start(_model, key, partition, 0);
        SequentialExecutor.Run(_model, [host], partition, until: At);
        return host.Save().ToDictionary(pair => _model.IdOf(pair.Rank), pair => pair.Snapshot);
    }

    private sealed record Replication(ReplicationKey Key, Lazy<Dictionary<ulong, byte[]>> Snapshots);
}
