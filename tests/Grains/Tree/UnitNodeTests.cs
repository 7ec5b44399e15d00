using RolloutSim.Grains.Calls;
using RolloutSim.Grains.Models;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Storage;
using RolloutSim.Grains.Tree;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;
using ModelRuns = RolloutSim.Tests.Models.Runs;

namespace RolloutSim.Tests.Grains.Tree;

/// <summary>The tree's protocol without a silo: it must come to the sequential executor's digest, whatever happens on the way.</summary>
/// <remarks>Pins down results, not speed; that quiet nodes are not called is pinned down apart.</remarks>
public sealed class UnitNodeTests
{
    private static readonly PartitionLevel[] Levels = [PartitionLevel.One, PartitionLevel.Province, PartitionLevel.County, PartitionLevel.School];

    [Fact]
    public async Task Generated_models_come_to_the_sequential_digest_under_every_partition()
    {
        for (uint number = 1; number <= 200; number++)
        {
            SimModel model = GeneratedModel.Make(number);
            string expected = ModelRuns.Digest(ModelRuns.Sequential(model, new ReplicationKey(number, 0)));
            foreach (PartitionLevel level in Levels)
                Assert.Equal(expected, await new PlainTree(model, Settings(level, seed: number)).Run());
        }
    }

    [Fact]
    public async Task A_call_that_comes_twice_gets_the_same_reply_and_changes_nothing()
    {
        SimModel model = RingModel.Make(1);
        foreach (PartitionLevel level in Levels)
            Assert.Equal(Sequential(model), await new PlainTree(model, Settings(level)) { Doubles = true }.Run());
    }

    [Fact]
    public async Task Nodes_that_are_lost_all_the_time_change_no_digest()
    {
        SimModel model = RingModel.Make(1);
        foreach (PartitionLevel level in Levels[1..])
        {
            int calls = 0;
            var tree = new PlainTree(model, Settings(level) with { Checkpoints = new CheckpointPolicy(EveryWindows: 7, EveryMilliseconds: 0) })
            {
                IsLost = _ => ++calls % 397 == 0,
            };
            Assert.Equal(Sequential(model), await tree.Run());
            Assert.True(tree.Epoch > 3 && tree.Checkpoints > 10, $"{tree.Epoch} epochs, {tree.Checkpoints} checkpoints");
        }
    }

    [Fact]
    public async Task What_was_brought_from_outside_is_there_again_after_a_node_was_lost()
    {
        SimModel model = RingModel.Make(1, known: []);
        int calls = 0, brought = 0;
        var tree = new PlainTree(model, Settings(PartitionLevel.County) with { Checkpoints = new CheckpointPolicy(EveryWindows: 7, EveryMilliseconds: 0) })
        {
            IsLost = _ => ++calls % 397 == 0,
        };
        string digest = await tree.Run((clock, control) =>
        {
            // Twice at one moment, and once for later, so that it waits through checkpoints.
            if (brought++ >= 6) return Task.CompletedTask;
            foreach (SimTime notBefore in new[] { SimTime.Zero, SimTime.Zero, SimTime.Zero + SimDuration.FromMinutes(40) })
                _ = control.Bring(new OutsideCall("p1-c1#office", Priority.Arrival, 1, (ulong)brought, 0, notBefore));
            return Task.CompletedTask;
        });
        Assert.True(tree.Epoch > 3 && tree.Live.Count == 18, $"{tree.Epoch} epochs, {tree.Live.Count} brought");
        Assert.Equal(Sequential(RingModel.Make(1, known: tree.Live.Select(live => live.ToExternal()))), digest);
    }

    [Fact]
    public async Task A_node_lost_before_any_checkpoint_begins_from_the_model()
    {
        SimModel model = RingModel.Make(1);
        int calls = 0;
        var tree = new PlainTree(model, Settings(PartitionLevel.County)) { IsLost = _ => ++calls == 100 };
        Assert.Equal(Sequential(model), await tree.Run());
        Assert.Equal((2, 0), (tree.Epoch, tree.Checkpoints));
    }

    [Fact]
    public async Task Who_has_nothing_to_do_is_not_called_and_does_not_write_again()
    {
        var tree = new PlainTree(QuietModel.Make(), Settings(PartitionLevel.County) with { Checkpoints = new CheckpointPolicy(EveryWindows: 1, EveryMilliseconds: 0) });
        await tree.Run();
        int busy = tree.Topology.NodeOfUnit(1), quiet = tree.Topology.NodeOfUnit(2);
        Assert.Equal(QuietModel.Events, tree.Checkpoints);
        Assert.Equal((2 * QuietModel.Events) + 2, tree.Calls[busy]); // stages and checkpoints, begin and finish
        Assert.Equal(QuietModel.Events + 2, tree.Calls[quiet]);      // checkpoints, begin and finish
        Assert.Equal(QuietModel.Events + 1, tree.Stores[busy].Writes);
        Assert.Equal(1 + 1, tree.Stores[quiet].Writes);
    }

    [Fact]
    public async Task Calls_of_an_older_epoch_or_out_of_turn_are_refused_and_a_fresh_node_says_that_it_is_lost()
    {
        UnitNode node = Fresh(out RunTopology topology);
        NodeReply begun = await node.Begin(Begin(topology, epoch: 2));
        Assert.Equal(ReplyStatus.Done, begun.Status);
        SimTime end = begun.Promise.WindowEnd(topology.Model);
        CallId start = new(2, 0, Step.Begin), first = new(2, 1, Stage.Units), second = new(2, 2, Stage.Units);

        Assert.Equal(ReplyStatus.Refused, (await node.Begin(Begin(topology, epoch: 1))).Status);
        Assert.Equal(ReplyStatus.Refused, (await node.Run(new StageCall(new(1, 1, Stage.Units), new(1, 0, Step.Begin), end, []))).Status);
        NodeReply done = await node.Run(new StageCall(first, start, end, []));
        Assert.Equal(ReplyStatus.Done, done.Status);
        Assert.Same(done, await node.Run(new StageCall(first, start, end, [])));
        SimTime next = done.Promise.WindowEnd(topology.Model);
        Assert.Equal(ReplyStatus.Done, (await node.Run(new StageCall(second, first, next, []))).Status);
        Assert.Equal(ReplyStatus.Refused, (await node.Run(new StageCall(first, start, end, []))).Status);

        Assert.Equal(ReplyStatus.Lost, (await Fresh(out _).Run(new StageCall(second, first, next, []))).Status);
        UnitNode behind = Fresh(out _); // lost in window 2, and a late copy of the beginning came to its successor
        Assert.Equal(ReplyStatus.Done, (await behind.Begin(Begin(topology, epoch: 2))).Status);
        Assert.Equal(ReplyStatus.Lost, (await behind.Run(new StageCall(second, first, next, []))).Status);
    }

    [Fact]
    public async Task A_fault_leaves_nothing_to_run_on()
    {
        SimModel model = BrokenModel.Make();
        InvariantException fault = await Assert.ThrowsAsync<InvariantException>(() => new PlainTree(model, Settings(PartitionLevel.County)).Run());
        Assert.Contains("c#office", fault.Message, StringComparison.Ordinal);
    }

    private static RunSettings Settings(PartitionLevel level, uint seed = 1) => new(seed, 0, level, CheckEveryEvent: true, Checkpoints: CheckpointPolicy.Never);

    private static string Sequential(SimModel model) => ModelRuns.Digest(ModelRuns.Sequential(model, new ReplicationKey(1, 0)));

    private static UnitNode Fresh(out RunTopology topology)
    {
        var of = topology = new RunTopology(RingModel.Make(1), PartitionLevel.One);
        return new UnitNode(UnitTree.RootCode, "here", _ => Task.FromResult(of), (_, _, _) => throw new InvalidOperationException(), new MemoryUnitStore());
    }

    private static BeginCall Begin(RunTopology topology, int epoch) =>
        new(new CallId(epoch, 0, Step.Begin), new ModelId("plain", new string('0', 64)), Settings(PartitionLevel.One), CheckpointLine.None, [], new byte[topology.Count]);
}
