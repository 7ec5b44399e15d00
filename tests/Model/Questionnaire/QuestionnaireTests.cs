using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Questionnaire;

/// <summary>
/// The questionnaire system with lines, throttle, bounded queues, time-outs, retries, and faults of everything that can fail: one digest
/// however it is run, nobody lost, Little's law to the microsecond (an invariant, checked after every event here).
/// </summary>
public sealed class QuestionnaireTests
{
    private static readonly ReplicationKey Key = new(1, 0);

    private static SimModel WithFaults() => new QuestionnaireBuilder().Model(new LpSpec(0, FaultsProcess.Sort, context => new FaultsProcess(context, FaultsProcess.Usual())));

    [Fact]
    public void Every_executor_and_partition_gives_one_digest()
    {
        SimModel model = WithFaults();
        string expected = Runs.Digest(Runs.Sequential(model, Key));
        foreach (UnitLevel level in new[] { UnitLevel.Nation, UnitLevel.Province, UnitLevel.County, UnitLevel.School })
        {
            Partition partition = Partition.ByUnit(model, level);
            Assert.Equal(expected, Runs.Digest(Runs.Sequential(model, Key, partition)));
            Assert.Equal(expected, Runs.Digest(Runs.Sequential(model, Key, partition, new RandomCuts(5))));
            Assert.Equal(expected, Runs.Digest(Runs.Parallel(model, Key, partition, 2)));
        }
    }

    [Fact]
    public void A_snapshot_at_every_window_into_new_objects_gives_the_same_digest()
    {
        SimModel model = WithFaults();
        string expected = Runs.Digest(Runs.Sequential(model, Key));
        Assert.Equal(expected, Runs.Digest(Runs.SnapshottedEveryWindow(model, Key, Partition.Single(model), Partition.ByUnit(model, UnitLevel.County))));
    }

    [Fact]
    public void Everybody_is_done_gave_up_or_has_no_account()
    {
        SittingReport[] sittings = [.. Reports(WithFaults()).SelectMany(report => report.Sittings)];
        Assert.All(sittings, sitting => Assert.Equal(sitting.People, sitting.Done + sitting.GaveUp + sitting.NoAccount));
        Assert.Contains(sittings, sitting => sitting.NoAccount > 0);
    }

    [Fact]
    public void Fewer_terminals_make_people_wait_and_the_school_later()
    {
        SittingReport enough = Reports(new QuestionnaireBuilder { Terminals = 12 }.Model())[0].Sittings[0];
        SittingReport half = Reports(new QuestionnaireBuilder { Terminals = 6 }.Model())[0].Sittings[0];
        Assert.Equal(SimDuration.Zero, enough.TerminalWait);
        Assert.True(half.TerminalWait > SimDuration.Zero);
        Assert.True(half.LastDone > enough.LastDone, $"{half.LastDone} after {enough.LastDone}");
    }

    [Fact]
    public void Half_the_bandwidth_makes_pages_slower()
    {
        Assert.True(MeanPage(new QuestionnaireBuilder { LineBits = 500_000 }) > MeanPage(new QuestionnaireBuilder { LineBits = 1_000_000 }));
    }

    [Fact]
    public void A_third_of_the_workers_makes_pages_slower_and_turns_people_away()
    {
        TrafficReport[] few = Reports(new QuestionnaireBuilder { Workers = 1, LogInsPerSecond = null }.Model());
        TrafficReport[] many = Reports(new QuestionnaireBuilder { Workers = 3, LogInsPerSecond = null }.Model());
        Assert.True(few.Sum(Failures) > many.Sum(Failures), $"{few.Sum(Failures)} against {many.Sum(Failures)}");
    }

    private static int Failures(TrafficReport report)
    {
        int failures = 0;
        foreach (TrafficMinute minute in report.Minutes) failures += minute.Rejected + minute.TimedOut;
        return failures;
    }

    private static double MeanPage(QuestionnaireBuilder builder) => Reports(builder.Model())[0].Latencies[0][(int)ExchangeKind.Page].Mean;

    private static TrafficReport[] Reports(SimModel model)
    {
        RunResult result = Runs.Sequential(model, Key);
        return [.. Enumerable.Range(0, model.Count).Select(rank => result.Hosts[0].Process(rank)).OfType<ReceivingSide>().Select(side => RoundTrip(side.Report()))];
    }

    private static TrafficReport RoundTrip(TrafficReport report)
    {
        var writer = new SnapshotWriter();
        report.Write(writer);
        return TrafficReport.Read(new SnapshotReader(writer.ToArray()));
    }
}
