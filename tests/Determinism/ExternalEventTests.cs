using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Determinism;

/// <summary>
/// What comes from outside comes to one digest, however the model is run and whether it was known beforehand, came live or was put in after a
/// restore; and what it does not reach stays as it was. What an inject means is pinned elsewhere.
/// </summary>
public sealed class ExternalEventTests
{
    private const uint Models = 60;
    private const int Known = 12;

    [Fact]
    public void Known_beforehand_it_gives_the_same_digest_however_the_model_is_run()
    {
        for (uint number = 1; number <= Models; number++)
        {
            SimModel model = GeneratedModel.Make(number, Known);
            var key = new ReplicationKey(number, 0);
            string expected = Runs.Digest(Runs.Sequential(model, key));
            Assert.NotEqual(expected, Runs.Digest(Runs.Sequential(GeneratedModel.Make(number, 0), key)));
            foreach (UnitLevel level in new[] { UnitLevel.Province, UnitLevel.County, UnitLevel.School })
            {
                Partition partition = Partition.ByUnit(model, level);
                Assert.Equal(expected, Runs.Digest(Runs.Sequential(model, key, partition, new RandomCuts(number))));
                Assert.Equal(expected, Runs.Digest(Runs.Parallel(model, key, partition, 2)));
            }
            Assert.Equal(expected, Runs.Digest(Runs.SnapshottedEveryWindow(model, key, Partition.Single(model), Partition.ByUnit(model, UnitLevel.County))));
        }
    }

    [Fact]
    public void Live_it_is_recorded_and_the_record_replays_to_the_same_digest()
    {
        for (uint number = 1; number <= Models; number++)
        {
            SimModel model = GeneratedModel.Make(number, 2);
            var key = new ReplicationKey(number, 0);
            foreach (int threads in new[] { 0, 2 })
            {
                var live = new Live(model, number + (uint)threads);
                string played = Runs.Digest(Run(model, key, threads, live));
                Assert.True(live.Record.Count > 0);
                SimModel replay = GeneratedModel.MakeWith(number, [.. Drawn(number), .. live.Record]);
                Assert.Equal(played, Runs.Digest(Runs.Sequential(replay, key)));
            }
        }
    }

    [Fact]
    public void Put_in_after_a_restore_it_does_what_it_does_when_it_is_known()
    {
        for (uint number = 1; number <= Models; number++)
        {
            SimModel plain = GeneratedModel.Make(number, 0);
            var key = new ReplicationKey(number, 0);
            Partition single = Partition.Single(plain);
            RunResult half = Runs.Sequential(plain, key, observer: new StopAfter(10));
            if (half.IsComplete) continue;
            Dictionary<int, byte[]> snapshots = half.Hosts[0].Save().ToDictionary(pair => pair.Rank, pair => pair.Snapshot);
            var inject = new ExternalEvent(half.ReachedEnd, plain.CodeOf(plain.RankOf(0, OutsideProcess.Sort) == 0 ? 1 : 0), Priority.TimeOut, GeneratedProcess.FromOutside, 5);
            Host host = Host.Restore(plain, key, single, 0, rank => snapshots[rank]);
            host.Deliver(plain.MailOf(inject, 0));
            Assert.Equal(Runs.Digest(Runs.Sequential(GeneratedModel.MakeWith(number, [inject]), key)), Runs.Digest(SequentialExecutor.Run(plain, [host], single)));
        }
    }

    [Fact]
    public void Before_it_and_where_it_does_not_reach_every_chain_stays_as_it_was()
    {
        SimModel plain = GeneratedModel.Make(7, 0);
        var key = new ReplicationKey(7, 0);
        SimTime late = GeneratedModel.End - SimDuration.FromMilliseconds(1);
        string target = plain.CodeOf(Enumerable.Range(0, plain.Count).First(rank => plain.KindOf(rank) != OutsideProcess.Sort));
        SimModel more = GeneratedModel.MakeWith(7, [new ExternalEvent(late, target, Priority.Arrival, GeneratedProcess.FromOutside)]);
        IReadOnlyList<ProcessDigest> before = Runs.Sequential(plain, key).Digests(), after = Runs.Sequential(more, key).Digests();
        for (int rank = 0; rank < plain.Count; rank++)
        {
            // It comes in the last millisecond: what it leads to may wait as mail at one other process, and is handled nowhere.
            if (plain.CodeOf(rank) == target) Assert.Equal(before[rank].Handled + 1, after[rank].Handled);
            else Assert.Equal(before[rank].Handled, after[rank].Handled);
        }
        Assert.InRange(before.Zip(after).Count(pair => pair.First != pair.Second), 1, 2);
    }

    [Fact]
    public void What_is_for_nobody_for_no_time_or_for_a_model_without_an_outside_is_refused()
    {
        SimModel model = GeneratedModel.Make(1, 0);
        var good = new ExternalEvent(SimTime.Zero, model.CodeOf(0), Priority.Arrival, 1);
        Assert.Contains("'nobody#k00'", Refused(model, good with { Target = "nobody#k00" }), StringComparison.Ordinal);
        Assert.Contains("before t+150000 us", Refused(model, good with { At = GeneratedModel.End }), StringComparison.Ordinal);
        Assert.Contains("no process of that kind", Refused(GeneratedModel.Make(1), good), StringComparison.Ordinal);
        var early = new Live(model, 1) { At = SimTime.Zero };
        Assert.Contains("from outside would take effect", Assert.Throws<InvariantException>(() => Run(model, new ReplicationKey(1, 0), 0, early)).Message, StringComparison.Ordinal);
    }

    private static string Refused(SimModel model, ExternalEvent external) => Assert.Throws<ArgumentException>(() => model.MailOf(external, 0)).Message;

    private static IEnumerable<ExternalEvent> Drawn(uint number)
    {
        SimModel model = GeneratedModel.Make(number, 2);
        // The two that the model draws for itself, read back from their mail.
        return Enumerable.Range(0, model.KnownCount).Select(i => model.Known[i]).Select(mail => new ExternalEvent(mail.At, model.CodeOf(mail.Target), mail.Priority, mail.Kind, mail.A, mail.B));
    }

    private static RunResult Run(SimModel model, ReplicationKey key, int threads, IOutside outside)
    {
        Partition partition = Partition.ByUnit(model, UnitLevel.County);
        if (threads == 0)
        {
            Host[] hosts = [.. Enumerable.Range(0, partition.HostCount).Select(host => Host.Start(model, key, partition, host, Runs.Checked))];
            return SequentialExecutor.Run(model, hosts, partition, outside: outside);
        }
        int[] lanes = Lanes.Of(partition, threads);
        Host[] laned = [.. Enumerable.Range(0, partition.HostCount).Select(host => Host.Start(model, key, partition, host, Runs.Checked, lanes))];
        return ParallelExecutor.Run(model, laned, partition, lanes, outside: outside);
    }

    /// <summary>Brings something at every third window's end, at once or somewhat later.</summary>
    private sealed class Live(SimModel model, uint seed) : IOutside
    {
        private RandomStream _luck = new(new KeyedStream(new ReplicationKey(seed, 0), 3), 0);
        private int _windows;

        public List<ExternalEvent> Record { get; } = [];

        /// <summary>When all of it takes effect; null: when it comes, or a little later.</summary>
        public SimTime? At { get; init; }

        public IReadOnlyList<SimEvent> Take(SimTime reached)
        {
            if (_windows++ % 3 != 0) return [];
            SimTime at = At ?? reached + SimDuration.FromMilliseconds(Uniform.Below(_luck.Next(), 3));
            int target = (int)Uniform.Below(_luck.Next(), (uint)model.Count);
            if (at >= model.End || model.KindOf(target) == OutsideProcess.Sort) return [];
            var external = new ExternalEvent(at, model.CodeOf(target), (Priority)Uniform.Below(_luck.Next(), 5), GeneratedProcess.FromOutside, _luck.Next());
            Record.Add(external);
            return [model.MailOf(external, model.KnownCount + Record.Count - 1)];
        }
    }
}
