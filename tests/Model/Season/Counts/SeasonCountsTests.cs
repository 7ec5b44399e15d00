using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Season;
using RolloutSim.Model.Season.Counts;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;

namespace RolloutSim.Tests.Model.Season.Counts;

/// <summary>What was counted host by host adds up to the season: late, overdue and open work, day by day, unit by unit.</summary>
public sealed class SeasonCountsTests
{
    private static readonly SeasonPlan Plan = ShippedPlans.Read("smallest").Season;

    [Fact]
    public void Done_late_and_overdue_work_is_counted_for_its_unit_and_all_above()
    {
        int item = Plan.Dated().First(each => Plan.WorkItems[each].Level == UnitLevel.School);
        int[] schools = [.. Plan.Units.Below(0, UnitLevel.School)];
        SimTime due = Plan.WorkItems[item].Due!.Value, at = due + SimDuration.FromDays(2), late = due + SimDuration.FromDays(1);
        SeasonCounts before = Of(due, []), counts = Of(at, [(schools[0], item, due), (schools[1], item, late)]);

        // On the very moment nothing is overdue; two days later all schools are but the two that are done.
        Assert.Equal((schools.Length, 0, 0, 0), Item(before, item));
        Assert.Equal((schools.Length, 2, 1, schools.Length - 2), Item(counts, item));
        Phase phase = Plan.WorkItems[item].Phase;
        Assert.Equal((1L, 0L), (Figure(counts, schools[0], phase, ItemFigure.Done), Figure(counts, schools[0], phase, ItemFigure.Late)));
        Assert.Equal((1L, 1L), (Figure(counts, schools[1], phase, ItemFigure.Done), Figure(counts, schools[1], phase, ItemFigure.Late)));
        int above = Plan.Units[schools[1]].Parent;
        Assert.Equal(Plan.Units[schools[0]].Parent == above ? 2 : 1, Figure(counts, above, phase, ItemFigure.Done));
        Assert.Equal((2L, 1L), (Figure(counts, 0, phase, ItemFigure.Done), Figure(counts, 0, phase, ItemFigure.Late)));
        Assert.Equal((1, 0), counts.Days[Day(due)]);
        Assert.Equal((1, 1), counts.Days[Day(late)]);
        Assert.Equal(2, counts.Days.Sum(day => day.Done));
        Assert.Equal(Day(at) + 1, counts.Days.Count);
    }

    [Fact]
    public void What_was_done_before_the_season_counts_on_its_first_day()
    {
        int item = Plan.Dated().First(each => Plan.WorkItems[each].Level == UnitLevel.School);
        SeasonCounts counts = Of(SimTime.Zero + SimDuration.FromDays(3), [(Plan.Units.Below(0, UnitLevel.School).First(), item, new SimTime(-SimDuration.FromDays(5).Microseconds))]);
        Assert.Equal((1, 0), counts.Days[0]);
    }

    [Fact]
    public void Hosts_add_up_and_what_was_counted_at_another_moment_is_refused()
    {
        SimTime at = SimTime.Zero + SimDuration.FromDays(10);
        ReadOnlyMemory<byte> first = Counted(at, 3), second = Counted(at, 5), later = Counted(at + SimDuration.FromDays(1), 1);
        SeasonCounts counts = SeasonCounts.Read(Plan, [first, second]);
        Assert.Equal(8, counts.Latencies[ExchangeKind.Page].Count);
        Assert.Equal(at, counts.At);
        Assert.Throws<SnapshotException>(() => SeasonCounts.Read(Plan, [first, later]));
    }

    private static ReadOnlyMemory<byte> Counted(SimTime at, int exchanges)
    {
        var counter = new SeasonCounter(Plan, at);
        var latencies = new LatencyHistogram();
        for (int i = 0; i < exchanges; i++) latencies.Add(SimDuration.FromSeconds(1));
        counter.Latencies(ExchangeKind.Page, latencies);
        var writer = new SnapshotWriter();
        counter.Write(writer);
        return writer.ToArray();
    }

    private static SeasonCounts Of(SimTime at, (int Unit, int Item, SimTime Completed)[] done) => SeasonCounts.Of(Plan, at, SeasonReports.None with
    {
        Offices = [.. done.Select(each => new UnitReport(each.Unit, [new WorkItemResult(each.Unit, each.Item, null, null, each.Completed, each.Completed, 1)], []))],
    });

    private static (int Of, int Done, int Late, int Overdue) Item(SeasonCounts counts, int item) =>
        ((int)counts.OfItem(item, ItemFigure.Of), (int)counts.OfItem(item, ItemFigure.Done), (int)counts.OfItem(item, ItemFigure.Late), (int)counts.OfItem(item, ItemFigure.Overdue));

    private static long Figure(SeasonCounts counts, int unit, Phase phase, ItemFigure figure) => counts.Of(unit).Span[UnitFigures.Items(phase, figure)];

    private static int Day(SimTime at) => (int)(at.Microseconds / SimDuration.FromDays(1).Microseconds);
}
