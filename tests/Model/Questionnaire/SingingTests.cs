using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Questionnaire;

/// <summary>The singing test: five pupils at a time log in, sing, and their recordings go up at the end; the next five begin when all five are through.</summary>
public sealed class SingingTests
{
    private const int Pupils = 12, Batch = 5, Pages = 3;
    private const double ThinkSeconds = 120, RecordingSeconds = 4.8; // 6 MB at 10 Mbit/s
    private const long Recording = 6_000_000;

    private static SeasonPlan Plan() => new DayBuilder
    {
        Season = plan => new DayTraffic { Pages = Pages, Terminals = Batch, ThinkSeconds = ThinkSeconds, InBatches = true, Change = traffic => traffic with { UpBytes = [1_000, 4_000, 1_000, Recording] } }.In(plan, ("singing", Pupils)),
    }.School(Pupils).Session("singing", SessionKind.Batches, 1, 10, 11).Build();

    private static readonly DayRun Run = DayRun.Of(Plan());

    private static SittingReport Sitting => Run.Reports.Traffic.Single().Sittings.Single();

    private static TrafficMinute[] Minutes => [.. Run.Reports.Traffic.Single().Minutes];

    /// <summary>Settling down, singing, and the recordings of all one after another over the school's line; pages take less than half a second each.</summary>
    private static double BatchSeconds(int pupils) => 10 + (Pages * ThinkSeconds) + (pupils * RecordingSeconds);

    [Fact]
    public void Pupils_go_in_batches_of_five_and_never_more()
    {
        Assert.Equal([5, 5, 2], Minutes.Select(minute => minute.Began).Where(began => began > 0));
        Assert.Equal(Batch, Minutes.Max(minute => minute.ActiveMost));
        Assert.Equal((Pupils, Pupils), (Sitting.People, Sitting.Done));
    }

    [Fact]
    public void A_batch_begins_when_all_recordings_of_the_one_before_are_up()
    {
        double change = new TrafficPlan { Name = "", Settle = null!, Think = null!, UpBytes = [], DownBytes = [] }.Change.TotalSeconds, answers = 0.5 * Pages;
        // The last batch waits for two before it; what it waited is told of whoever sat down last, from when he was called.
        double waited = (2 * BatchSeconds(Batch)) + change;
        Assert.InRange(Sitting.LongestWait.TotalSeconds, waited, waited + (2 * answers));
        double all = (2 * BatchSeconds(Batch)) + BatchSeconds(Pupils - (2 * Batch)) + (2 * change);
        Assert.InRange((Sitting.LastDone - Sitting.Began).TotalSeconds, all, all + (3 * answers));
        Assert.Equal(Sitting.LastDone + SimDuration.FromSeconds(30), Run.Session("singing").Ended);
    }

    [Fact]
    public void Recordings_go_up_at_the_end_and_once()
    {
        Assert.Equal(Pupils * (1_000L + ((Pages - 1) * 4_000) + Recording), Minutes.Sum(minute => minute.UpBytes));
        Assert.Equal(Pupils * (Pages + 1L), Run.Reports.Traffic.Single().Exchanges);
        // In the minutes in which recordings leave nothing else of note does: three times in all.
        TrafficMinute[] heavy = [.. Minutes.Where(minute => minute.UpBytes > Recording)];
        Assert.Equal(Pupils, heavy.Sum(minute => minute.Asked));
    }

    [Fact]
    public void It_comes_to_one_digest_however_it_is_run()
    {
        SimModel model = SeasonModel.Make(Plan());
        var key = new ReplicationKey(1, 0);
        string expected = Runs.Digest(Runs.Sequential(model, key));
        Partition partition = Partition.ByUnit(model, UnitLevel.School);
        Assert.Equal(expected, Runs.Digest(Runs.Parallel(model, key, partition, 2)));
        Assert.Equal(expected, Runs.Digest(Runs.SnapshottedEveryWindow(model, key, Partition.Single(model), partition)));
    }
}
