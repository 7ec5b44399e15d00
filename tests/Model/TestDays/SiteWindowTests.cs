using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.TestDays;

/// <summary>What schools do by themselves cuts no window short: only that people sit down at terminals, or soon may.</summary>
public sealed class SiteWindowTests
{
    private static readonly ReplicationKey Key = new(1, 0);

    [Fact]
    public void Windows_last_half_a_minute_before_the_bell_and_after_the_last_sitting()
    {
        var lengths = new Lengths();
        Runs.Sequential(SeasonModel.Make(Plan(DayBuilder.At(1, 14))), Key, cutter: lengths);
        Assert.All(lengths.Between(7, 8.99).Concat(lengths.Between(14, 16)), seconds => Assert.Equal(30, seconds));
        Assert.InRange(lengths.Between(14, 16).Count(), 100, 240);
        Assert.Contains(lengths.Between(9, 9.5), seconds => seconds < 30); // the traffic's own
    }

    [Fact]
    public void Who_is_held_up_may_sit_down_whenever_somebody_comes() // the vow is checked whenever somebody sits down
    {
        // The adults wait for the pupils' test to leave the room, so all afternoon they could begin with anything that happens in the school.
        SeasonPlan plan = Plan(DayBuilder.At(1, 8.5), session => session with { Room = "hall" });
        string expected = Runs.Digest(Runs.Sequential(SeasonModel.Make(plan), Key));
        Assert.Equal(expected, Runs.Digest(Runs.Sequential(SeasonModel.Make(plan), Key, cutter: new RandomCuts(3))));
        DayRun run = DayRun.Of(plan);
        Assert.True(run.Session("adults").Began >= run.Session("pe").Ended, $"{run.Session("adults").Began}");
        Assert.Equal(SessionWait.Room, run.Session("adults").WaitedFor);
        Assert.Equal(run.Session("adults").Began, run.Reports.Traffic.Single().Sittings[0].Began);
    }

    private static SeasonPlan Plan(SimTime pe, Func<SessionPlan, SessionPlan>? change = null)
    {
        change ??= session => session;
        double hour = (pe - DayBuilder.At(1, 0)).TotalHours;
        return new DayBuilder
        {
            Days = days => days with { Pe = days.Pe with { Trial = new UniformBetween(30, 90) }, Gate = days.Gate with { Check = new UniformBetween(4, 8) } },
            Season = plan => new DayTraffic { Pages = 5 }.In(plan, ("adults", 5)),
        }
        .School().School().School(40)
        .Session("gate", SessionKind.GateCheck, 1, 7, 8)
        .Session("adults", SessionKind.AdultsQuestionnaire, 1, 9, 10, change)
        .Session("pe", SessionKind.PeTest, 1, hour, hour + 2, change)
        .Build();
    }

    /// <summary>How long windows last, by when they begin; cuts none.</summary>
    private sealed class Lengths : IWindowCutter
    {
        private readonly List<(SimTime Begins, double Seconds)> _windows = [];

        public SimTime Cut(SimTime next, SimTime end)
        {
            _windows.Add((next, (end - next).TotalSeconds));
            return end;
        }

        /// <summary>In seconds, of the windows of the test day that begin between two hours.</summary>
        public IEnumerable<double> Between(double from, double to) =>
            _windows.Where(window => window.Begins >= DayBuilder.At(1, from) && window.Begins < DayBuilder.At(1, to)).Select(window => window.Seconds);
    }
}
