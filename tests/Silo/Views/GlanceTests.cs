using RolloutSim.Grains.Calls;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios;
using RolloutSim.Silo;
using RolloutSim.Silo.Views;
using RolloutSim.Tests.Grains;

namespace RolloutSim.Tests.Silo.Views;

/// <summary>What those who watch are told is less than what a result is made of, and shows the same.</summary>
public sealed class GlanceTests
{
    [Fact]
    public async Task A_glance_is_shorter_and_shows_the_same_season()
    {
        Plan plan = ShippedPlans.Read("smallest");
        await using EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions { Sources = [new PlanModels()] });
        IRunGrain run = silo.Grains.GetGrain<IRunGrain>("glanced-at");
        await run.Start(new RunRequest(PlanModels.Refer(plan), new RunSettings(1, IsPaused: true)));
        await run.StepOn(0, plan.Civil.At(plan.LastTestDay, 18 * 60));
        await run.Await(progress => progress.IsResting && progress.Windows > 0);
        (SeasonView whole, long bytes) = await Look(LookCall.All);
        (SeasonView glance, long fewer) = await Look(LookCall.Glance);
        Assert.InRange(fewer, 1, bytes - 1);
        Assert.Equal(whole.Deadlines, glance.Deadlines);
        Assert.Equal(whole.Incidents, glance.Incidents);
        Assert.Equal(whole.Curve, glance.Curve);
        for (int unit = 0; unit < plan.Season.Units.Count; unit++)
        {
            (UnitCounts its, UnitCounts seen) = (whole[unit], glance[unit]);
            Assert.Equal(its.Items, seen.Items);
            Assert.Equal(its.Sessions, seen.Sessions);
            Assert.Equal(its.Packages, seen.Packages);
            Assert.Equal(its.Traffic, seen.Traffic);
            Assert.Equal(its.EmptyPosts.Where((_, cause) => cause != (int)PostCause.Manned), seen.EmptyPosts.Where((_, cause) => cause != (int)PostCause.Manned));
        }

        async Task<(SeasonView View, long Bytes)> Look(string what)
        {
            ProcessReport[] reports = await run.ReadReportsOf(what);
            SeasonReports read = SeasonReports.Read(reports.Select(report => (report.Process, (ReadOnlyMemory<byte>)report.Content)));
            return (SeasonView.Make(plan, read, (await run.GetProgress()).Reached), reports.Sum(report => (long)report.Content.Length));
        }
    }
}
