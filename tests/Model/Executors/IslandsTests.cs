using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Executors;

/// <summary>Islands on threads of their own come to what they would have come to on one; and nobody leaves his.</summary>
public sealed class IslandsTests
{
    private const uint Models = 200;

    [Fact]
    public void Threads_that_do_not_wait_for_each_other_give_the_same_digest()
    {
        int apart = 0;
        for (uint number = 1; number <= Models; number++)
        {
            SimModel model = GeneratedModel.Make(number, islands: 3);
            var key = new ReplicationKey(number, 0);
            string expected = Runs.Digest(Runs.Sequential(model, key));
            for (int threads = 2; threads <= 3; threads++)
            {
                // By twos, so that a thread has several hosts that write to each other.
                var partition = new Partition(model, HostsOf(model, threads, out int[] laneOf));
                if (Lanes.AreApart(model, partition, laneOf)) apart++;
                RunResult result = ParallelExecutor.Run(model, ParallelExecutor.Start(model, key, partition, laneOf, Runs.Checked), partition, laneOf, eventsPerSlice: 1);
                Assert.Equal(expected, Runs.Digest(result));
            }
        }
        Assert.True(apart > Models, $"Of {2 * Models} runs the threads of {apart} were apart.");
    }

    [Fact]
    public void Two_sites_with_their_networks_are_apart()
    {
        SimModel model = new QuestionnaireBuilder().Model();
        Partition partition = Lanes.Share(model, Partition.ByUnit(model, UnitLevel.County), 2, out int[] laneOf);
        Assert.True(Lanes.AreApart(model, partition, laneOf));
        var key = new ReplicationKey(1, 0);
        Assert.Equal(Runs.Digest(Runs.Sequential(model, key)), Runs.Digest(ParallelExecutor.Run(model, ParallelExecutor.Start(model, key, partition, laneOf, Runs.Checked), partition, laneOf)));
    }

    [Fact]
    public void Mail_from_island_to_island_is_refused()
    {
        SimModel model = Swimmer.Sea();
        Partition single = Partition.Single(model), two = new(model, [.. Enumerable.Range(0, model.Count).Select(rank => model.IslandOf(rank)!.Value)]);
        Assert.Contains("leaves the island", Assert.Throws<InvariantException>(() => Runs.Sequential(model, new ReplicationKey(1, 0), single)).Message, StringComparison.Ordinal);
        // Where not every message is looked at, it is found when it arrives.
        Host[] hosts = ParallelExecutor.Start(model, new ReplicationKey(1, 0), two, [0, 1]);
        Assert.Contains("on another island", Assert.Throws<InvariantException>(() => ParallelExecutor.Run(model, hosts, two, [0, 1])).Message, StringComparison.Ordinal);
    }

    /// <summary>Islands go to threads in turn, units too, and each thread has two hosts.</summary>
    private static int[] HostsOf(SimModel model, int threads, out int[] laneOf)
    {
        int[] hostOf = [.. Enumerable.Range(0, model.Count).Select(rank => (2 * ((model.IslandOf(rank) ?? rank) % threads)) + (rank % 2))];
        int[] used = [.. hostOf.Distinct().Order()];
        int[] lanes = [.. used.Select(host => host / 2).Distinct()];
        laneOf = [.. used.Select(host => Array.IndexOf(lanes, host / 2))];
        return [.. hostOf.Select(host => Array.IndexOf(used, host))];
    }

    /// <summary>Sends to somebody on another island at once.</summary>
    private sealed class Swimmer(LpContext context) : LogicalProcess(context)
    {
        private const int Swimmers = 40;

        private static readonly LpKind Here = new("here", Stage.Sending, SimDuration.MaxValue, SendsForward: true), There = new("there", Stage.Receiving, SimDuration.FromSeconds(1));

        /// <summary>So many that no window is left to one thread.</summary>
        public static SimModel Sea() => new(
            new UnitTree([new Unit(UnitTree.RootCode, UnitLevel.Nation, -1), .. Enumerable.Range(0, Swimmers).Select(i => new Unit($"p{i}", UnitLevel.Province, 0))]),
            [
                .. Enumerable.Range(1, Swimmers).Select(unit => new LpSpec(unit, Here, context => new Swimmer(context), 0)),
                .. Enumerable.Range(1, Swimmers).Select(unit => new LpSpec(unit, There, context => new Swimmer(context), 1)),
            ],
            SimTime.Zero + SimDuration.FromHours(1));

        protected override void Start() => Schedule(SimTime.Zero, Priority.Arrival, kind: 1);

        protected override void Handle(in SimEvent e)
        {
            if (Model.KindOf(Rank) == Here) Send(Model.RankOf(Model.UnitOf(Rank), There), Now, Priority.Arrival, kind: 2);
        }

        protected override void Save(SnapshotWriter writer)
        {
        }

        protected override void Load(SnapshotReader reader)
        {
        }
    }
}
