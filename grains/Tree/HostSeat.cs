using System.Diagnostics;
using RolloutSim.Grains.Calls;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Storage;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Grains.Tree;

/// <summary>A node's own processes: their host, what it did, and how it comes out of a checkpoint and goes into one.</summary>
internal sealed class HostSeat
{
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(2);

    private readonly RunTopology _topology;
    private readonly int _node;
    private readonly SnapshotSlots _slots;
    private readonly Host _host;
    private readonly long _handledBefore; // a restored host counts from zero
    private long _lastWindow, _windowsWithWork;
    private bool _isLong;

    private HostSeat(RunTopology topology, int node, SnapshotSlots slots, Host host, long handledBefore, ReadOnlySpan<long> talliesBefore)
    {
        (_topology, _node, _slots, _host, _handledBefore) = (topology, node, slots, host, handledBefore);
        for (int i = 0; i < talliesBefore.Length; i++) host.Tallies[i] += talliesBefore[i];
    }

    public Promise Promise => _host.Promise;

    public long Handled => _handledBefore + _host.Handled;

    public ReadOnlySpan<long> Tallies => _host.Tallies;

    /// <summary>Messages for processes elsewhere; whoever takes them clears it.</summary>
    public Outbox Out => _host.Lanes[0];

    /// <summary>Makes the processes, or loads them from the last checkpoint.</summary>
    public static async Task<HostSeat> Open(RunTopology topology, int node, BeginCall call, IUnitStore store)
    {
        var slots = new SnapshotSlots(store, call.Plan.Hash);
        var key = new ReplicationKey(call.Settings.Seed, call.Settings.Replication);
        var options = new HostOptions(call.Settings.CheckEveryEvent);
        int index = topology.HostOf(node);
        if (call.Checkpoints.IsEmpty)
        {
            Host fresh = await LongWork.Run(() => Host.Start(topology.Model, key, topology.Partition, index, options));
            return new HostSeat(topology, node, slots, fresh, 0, []);
        }
        byte[] content = await slots.Load(call.Checkpoints);
        return await LongWork.Run(() =>
        {
            var reader = new SnapshotReader(content);
            long handled = reader.ReadInt64();
            var tallies = new long[reader.ReadCount(8)];
            for (int i = 0; i < tallies.Length; i++) tallies[i] = reader.ReadInt64();
            var snapshots = new Dictionary<int, byte[]>();
            for (int count = reader.ReadCount(12); count > 0; count--)
            {
                int rank = topology.Model.RankOfId(reader.ReadUInt64());
                snapshots[rank] = reader.ReadBytes().ToArray();
            }
            ReadOnlyMemory<byte> Of(int rank) => snapshots.TryGetValue(rank, out byte[]? bytes)
                ? bytes
                : throw new SnapshotException($"The checkpoint does not hold '{topology.Model.CodeOf(rank)}'.");
            Host host = Host.Restore(topology.Model, key, topology.Partition, index, Of, options);
            return new HostSeat(topology, node, slots, host, handled, tallies);
        });
    }

    public SimTime NextOf(int stage) => _host.NextOf(stage);

    public void Deliver(in SimEvent message)
    {
        _host.Deliver(message);
        _slots.Touch();
    }

    /// <summary>Runs a stage; on another thread when the last one took long, so that no turn of the grain is long.</summary>
    public Task Run(CallId id, SimTime until)
    {
        if (id.Window != _lastWindow) _windowsWithWork++;
        _lastWindow = id.Window;
        _slots.Touch();
        if (_isLong) return LongWork.Run(() => Measured(id.Step, until));
        Measured(id.Step, until);
        return Task.CompletedTask;
    }

    /// <inheritdoc cref="SnapshotSlots.Save"/>
    public Task<bool> Save(CheckpointId id, CheckpointLine committed) => _slots.Save(id, committed, Snapshots);

    public void WriteDigests(SnapshotWriter writer)
    {
        foreach ((int rank, ProcessDigest digest) in _host.Digests()) DigestFrame.Write(writer, rank, digest);
    }

    public HostStatistics Statistics(string silo) =>
        new(_topology.UnitOf(_node).Code, silo, _topology.RanksOf(_node).Length, Handled, _windowsWithWork);

    /// <summary>What the processes have to tell, in the order of their codes.</summary>
    /// <param name="unit">Of this unit alone; null: of all.</param>
    /// <param name="sort">How the codes end of those that are wanted.</param>
    public IEnumerable<ProcessReport> Reports(string? unit = null, string sort = "")
    {
        int only = unit is null ? -1 : _topology.Model.Units.IndexOf(unit);
        var writer = new SnapshotWriter();
        foreach (int rank in _topology.RanksOf(_node))
        {
            if (!_topology.Model.CodeOf(rank).EndsWith(sort, StringComparison.Ordinal) || (only >= 0 && _topology.Model.UnitOf(rank) != only) || _host.Process(rank) is not IReporting reporting) continue;
            writer.Clear();
            reporting.WriteReport(writer);
            yield return new ProcessReport(_topology.Model.CodeOf(rank), writer.ToArray());
        }
    }

    /// <summary>All processes counted, as of a moment; null: the model counts none.</summary>
    public ProcessReport? Counted(SimTime at)
    {
        if (_topology.Model.Counter?.Invoke(at) is not { } counter) return null;
        foreach (int rank in _topology.RanksOf(_node)) counter.Add(_host.Process(rank));
        var writer = new SnapshotWriter();
        counter.Write(writer);
        return new ProcessReport(_topology.UnitOf(_node).Code + ProcessReport.CountedSign, writer.ToArray());
    }

    /// <summary>Why the target of a message would not take it now, after others that are on their way to it; null: it would.</summary>
    public string? Refusal(in SimEvent message, IReadOnlyList<SimEvent> before)
    {
        if (_host.Process(message.Target) is not IGuarding guard) return null;
        return (before.Count == 0 ? guard : (IGuarding)Rehearsal.After(_host, message.Target, before, message.At)).Refusal(message);
    }

    private void Measured(int stage, SimTime until)
    {
        long start = Stopwatch.GetTimestamp();
        _host.Run(stage, until);
        _isLong = Stopwatch.GetElapsedTime(start) > Long;
    }

    private byte[] Snapshots()
    {
        var writer = new SnapshotWriter();
        writer.WriteInt64(Handled);
        writer.WriteInt32(_host.Tallies.Length);
        foreach (long tally in _host.Tallies) writer.WriteInt64(tally);
        writer.WriteInt32(_topology.RanksOf(_node).Length);
        foreach ((int rank, byte[] snapshot) in _host.Save())
        {
            writer.WriteUInt64(_topology.Model.IdOf(rank));
            writer.WriteBytes(snapshot);
        }
        return writer.ToArray();
    }
}
