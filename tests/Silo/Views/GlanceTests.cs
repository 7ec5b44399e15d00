using RolloutSim.Grains.Calls;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Season;
using RolloutSim.Model.Season.Counts;
using RolloutSim.Scenarios;
using RolloutSim.Silo;
using RolloutSim.Silo.Views;
using RolloutSim.Tests.Grains;

namespace RolloutSim.Tests.Silo.Views;

/// <summary>Those who watch are told numbers, host by host, and no process's report; they see what all reports together show.</summary>
public sealed class GlanceTests
{
    [Theory]
    [InlineData(PartitionLevel.One)]
    [InlineData(PartitionLevel.County)]
    [InlineData(PartitionLevel.School)]
    public async Task A_glance_is_one_short_answer_a_host_and_shows_the_same_season(PartitionLevel partition)
    {
        Plan plan = ShippedPlans.Read("smallest");
        await using EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions { Sources = [new PlanModels()] });
        IRunGrain run = silo.Grains.GetGrain<IRunGrain>("glanced-at");
        await run.Start(new RunRequest(PlanModels.Refer(plan), new RunSettings(1, 0, partition, IsPaused: true)));
        await run.StepOn(0, plan.Civil.At(plan.LastTestDay, 18 * 60));
        await run.Await(progress => progress.IsResting && progress.Windows > 0);
        ProcessReport[] reports = await run.ReadReportsOf(LookCall.All), glance = await run.ReadReportsOf(LookCall.Glance);

        Assert.DoesNotContain(reports, report => report.IsCounted);
        Assert.All(glance, answer => Assert.True(answer.IsCounted));
        Assert.Equal(glance.Length, glance.Select(answer => answer.Unit).Distinct().Count());
        if (partition == PartitionLevel.One) Assert.Single(glance);
        Assert.InRange(glance.Sum(answer => answer.Content.Length), 1, reports.Sum(report => report.Content.Length) / 4);

        SeasonCounts seen = SeasonCounts.Read(plan.Season, [.. glance.Select(answer => (ReadOnlyMemory<byte>)answer.Content)]);
        SeasonCounts whole = SeasonCounts.Of(plan.Season, seen.At, SeasonReports.Read(reports.Select(report => (report.Process, (ReadOnlyMemory<byte>)report.Content))));
        AssertSame(plan, whole, seen);
        AssertSame(SeasonView.Make(plan, whole), SeasonView.Make(plan, seen));
        Assert.NotEmpty(seen.Incidents);
        Assert.Contains(seen.Days, day => day.Done > 0);
    }

    private static void AssertSame(Plan plan, SeasonCounts whole, SeasonCounts seen)
    {
        for (int unit = 0; unit < plan.Season.Units.Count; unit++) Assert.Equal(whole.Of(unit).ToArray(), seen.Of(unit).ToArray());
        Assert.Equal(whole.Days, seen.Days);
        Assert.Equal(whole.Minutes, seen.Minutes);
        foreach (int item in Enumerable.Range(0, plan.Season.WorkItems.Length))
        {
            foreach (ItemFigure figure in Enum.GetValues<ItemFigure>()) Assert.Equal(whole.OfItem(item, figure), seen.OfItem(item, figure));
        }
        // The figures of the nation are those of its work items.
        Assert.Equal(Enumerable.Range(0, plan.Season.WorkItems.Length).Sum(item => seen.OfItem(item, ItemFigure.Overdue)), Enum.GetValues<Phase>().Sum(phase => seen.Of(0).Span[UnitFigures.Items(phase, ItemFigure.Overdue)]));
    }

    private static void AssertSame(SeasonView whole, SeasonView seen)
    {
        Assert.Equal(whole.Deadlines, seen.Deadlines);
        Assert.Equal(whole.Incidents, seen.Incidents);
        Assert.Equal(whole.Curve, seen.Curve);
        Assert.Equal(whole.Latencies, seen.Latencies);
        Assert.Equal(whole.TrafficMinutes, seen.TrafficMinutes);
    }
}
