using RolloutSim.Grains.Calls;
using RolloutSim.Grains.Models;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Storage;
using RolloutSim.Grains.Tree;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Tests.Grains.Tree;

/// <summary>A run over the tree without a silo: nodes are objects, storage is a dictionary, and faults are made on purpose.</summary>
public sealed class PlainTree(SimModel model, RunSettings settings)
{
    private static readonly ModelId Plan = new("plain", new string('0', 64));

    private readonly RunTopology _topology = new(model, settings.Partition);
    private readonly Dictionary<int, MemoryUnitStore> _stores = [];
    private readonly Dictionary<int, UnitNode> _nodes = [];
    private CheckpointLine _line = CheckpointLine.None;
    private readonly List<LiveEvent> _live = [];
    private long _checkpointWindow;
    private SimTime _checkpointReached = SimTime.Zero;
    private int _liveHeld;

    /// <summary>Called before each call to a node below the root, with its number; true: the node has lost its state.</summary>
    public Func<int, bool> IsLost { get; set; } = _ => false;

    /// <summary>The clock on the wall.</summary>
    public TimeProvider Wall { get; init; } = TimeProvider.System;

    /// <summary>Simulated seconds for each of the wall; 0: as fast as it can.</summary>
    public double Pace { get; init; }

    /// <summary>Windows that were run.</summary>
    public long Windows { get; private set; }

    /// <summary>Whether each call is made twice, as if the first answer had been lost.</summary>
    public bool Doubles { get; set; }

    public int Epoch { get; private set; }

    /// <summary>What was brought from outside, with its times.</summary>
    public IReadOnlyList<LiveEvent> Live => _live;

    public int Checkpoints { get; private set; }

    /// <summary>Calls made to nodes below the root, by node.</summary>
    public Dictionary<int, int> Calls { get; } = [];

    public RunTopology Topology => _topology;

    public IReadOnlyDictionary<int, MemoryUnitStore> Stores => _stores;

    /// <summary>Runs to the end, over as many epochs as it takes; returns the digest.</summary>
    public async Task<string> Run(Func<RunClock, RunControl, Task>? atCheckpoint = null)
    {
        while (true)
        {
            Epoch++;
            var control = new RunControl(Wall);
            if (Pace > 0) control.SetPace(Pace);
            var clock = new RunClock(Node(0), model, control, settings.Checkpoints!, Wall);
            var begin = new BeginCall(new CallId(Epoch, _checkpointWindow, Step.Begin), Plan, settings, _line, [], new byte[_topology.Count]);
            async Task Commit(CheckpointId id, long window, int brought)
            {
                _line = _line.With(id);
                (_checkpointWindow, _checkpointReached, _liveHeld) = (window, clock.Reached, brought);
                Checkpoints++;
                if (atCheckpoint is not null) await atCheckpoint(clock, control);
            }
            Task Record(IReadOnlyList<LiveEvent> brought)
            {
                _live.AddRange(brought);
                return Task.CompletedTask;
            }
            try
            {
                RunOutcome outcome = await clock.Run(begin, new RunKeeping(Commit, Record, () => Task.CompletedTask), () => { }, new RunStart(_checkpointReached, [.. _live], _liveHeld));
                Windows = clock.Windows;
                return RunDigest.Of(DigestFrame.Read(outcome.Finish!.Digests, model));
            }
            catch (NodeLostException)
            {
                Assert.True(Epoch < 1000, "The run does not get on.");
            }
        }
    }

    private UnitNode Node(int node)
    {
        if (_nodes.TryGetValue(node, out UnitNode? there)) return there;
        if (!_stores.TryGetValue(node, out MemoryUnitStore? store)) _stores[node] = store = new MemoryUnitStore();
        return _nodes[node] = new UnitNode(_topology.UnitOf(node).Code, "here", _ => Task.FromResult(_topology), (_, child, _) => new Wire(this, child), store);
    }

    /// <summary>The way to a node, which may be another object at each call.</summary>
    private sealed class Wire(PlainTree tree, int node) : IUnitNode
    {
        public Task<NodeReply> Begin(BeginCall call) => Ask(there => there.Begin(call));

        public Task<NodeReply> Run(StageCall call) => Ask(there => there.Run(call));

        public Task<NodeReply> Save(SaveCall call) => Ask(there => there.Save(call));

        public Task<FinishReply> Finish(FinishCall call) => Ask(there => there.Finish(call));

        public Task<LookReply> Look(LookCall call) => tree.Node(node).Look(call);

        private async Task<T> Ask<T>(Func<UnitNode, Task<T>> call)
            where T : class
        {
            tree.Calls[node] = tree.Calls.GetValueOrDefault(node) + 1;
            if (tree.IsLost(node)) tree._nodes.Remove(node);
            T reply = await call(tree.Node(node));
            if (tree.Doubles && reply is NodeReply { Status: ReplyStatus.Done } or FinishReply { Status: ReplyStatus.Done }) Assert.Same(reply, await call(tree.Node(node)));
            return reply;
        }
    }
}
