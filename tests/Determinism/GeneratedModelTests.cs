using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Determinism;

/// <summary>
/// 200 generated models come to one digest each, however they are run. This pins the order of events, windows, stages, promises,
/// mail and snapshots; it says nothing of what a season does.
/// </summary>
public sealed class GeneratedModelTests
{
    private const uint Models = 200;

    [Fact]
    public void Every_partition_gives_the_same_digest() => ForAll((model, key, expected) =>
    {
        foreach (UnitLevel level in Enum.GetValues<UnitLevel>())
            Assert.Equal(expected, Runs.Digest(Runs.Sequential(model, key, Partition.ByUnit(model, level))));
        Assert.Equal(expected, Runs.Digest(Runs.Sequential(model, key, EachAlone(model))));
    });

    [Fact]
    public void One_two_and_three_threads_give_the_same_digest() => ForAll((model, key, expected) =>
    {
        for (int threads = 1; threads <= 3; threads++)
            Assert.Equal(expected, Runs.Digest(Runs.Parallel(model, key, Partition.ByUnit(model, UnitLevel.County), threads)));
    });

    [Fact]
    public void Windows_cut_at_random_give_the_same_digest() => ForAll((model, key, expected) =>
    {
        for (uint cuts = 1; cuts <= 3; cuts++)
            Assert.Equal(expected, Runs.Digest(Runs.Sequential(model, key, Partition.ByUnit(model, UnitLevel.Province), new RandomCuts(cuts))));
    });

    [Fact]
    public void A_snapshot_at_every_window_into_new_objects_gives_the_same_digest() => ForAll((model, key, expected) =>
        Assert.Equal(expected, Runs.Digest(Runs.SnapshottedEveryWindow(model, key, Partition.Single(model), Partition.ByUnit(model, UnitLevel.County), EachAlone(model)))));

    [Fact]
    public void The_models_are_hard_enough()
    {
        long events = 0, ties = 0, windows = 0, exact = 0;
        var stages = new HashSet<int>();
        ForAll((model, key, _) =>
        {
            var atEnd = new CountsEventsAtEnd();
            RunResult result = Runs.Sequential(model, key, observer: atEnd);
            events += result.Events;
            windows += result.Windows;
            exact += atEnd.Count;
            ties += Enumerable.Range(0, model.Count).Sum(rank => ((GeneratedProcess)result.Hosts[0].Process(rank)).Ties);
            Assert.InRange(model.Count, 2, 50);
            stages.UnionWith(model.Kinds.Select(kind => kind.Stage));
        });
        Assert.Equal(Stage.Count, stages.Count);
        Assert.True(ties * 10 >= events, $"{ties} of {events} events tie");
        Assert.True(exact * 10 >= windows, $"at {exact} of {windows} windows' ends something takes effect exactly then");
    }

    private static void ForAll(Action<SimModel, ReplicationKey, string> check)
    {
        for (uint number = 1; number <= Models; number++)
        {
            SimModel model = GeneratedModel.Make(number);
            var key = new ReplicationKey(number, number % 3);
            try
            {
                check(model, key, Runs.Digest(Runs.Sequential(model, key)));
            }
            catch (InvariantException broken)
            {
                Assert.Fail($"Model {number}: {broken}");
            }
        }
    }

    private static Partition EachAlone(SimModel model) => new(model, [.. Enumerable.Range(0, model.Count)]);

    private sealed class CountsEventsAtEnd : IRunObserver
    {
        public long Count { get; private set; }

        public bool WindowEnded(SimTime end, long windows, IReadOnlyList<Host> hosts)
        {
            if (hosts[0].Promise.Next == end) Count++;
            return true;
        }
    }
}
