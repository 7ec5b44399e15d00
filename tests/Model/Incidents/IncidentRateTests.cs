using RolloutSim.Model.Incidents;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Tests.Models;
using static RolloutSim.Tests.Models.IncidentPlans;

namespace RolloutSim.Tests.Model.Incidents;

/// <summary>Ten times as many incidents in a county, with the same luck: all of before and more, a desk that cannot keep up, and a province that has its work.</summary>
public sealed class IncidentRateTests
{
    private const int Schools = 20;
    private const uint Seasons = 10;

    [Fact]
    public void Ten_times_the_rate_saturates_the_countys_desk_and_pushes_work_to_the_province()
    {
        (int late, int passedOn, int above) usual = (0, 0, 0), often = (0, 0, 0);
        for (uint season = 0; season < Seasons; season++)
        {
            IncidentRun once = IncidentRun.Of(Plan(1), replication: season), ten = IncidentRun.Of(Plan(10), replication: season);
            Assert.Superset(Happened(once), Happened(ten)); // the same luck
            Add(ref usual, once);
            Add(ref often, ten);
        }
        Assert.True(often.late > 10 * Math.Max(1, usual.late) && often.passedOn > 10 * Math.Max(1, usual.passedOn), $"{usual} {often}");
        Assert.True(often.above > 5 * Math.Max(1, usual.above), $"{usual} {often}");
    }

    [Fact]
    public void A_rate_of_none_is_peace_and_one_below_the_county_is_that_schools_own()
    {
        Assert.Empty(IncidentRun.Of(Plan(0)).All);
        SeasonPlan plan = Plan(1);
        SeasonPlan one = plan with { Incidents = plan.Incidents! with { Rates = [.. Enumerable.Range(0, plan.Units.Count).Select(unit => plan.Units[unit].Code == "S01" ? 20.0 : 1)] } };
        IncidentRun usual = IncidentRun.Of(plan), often = IncidentRun.Of(one);
        Assert.Equal(usual.Histories("S02").Count(), often.Histories("S02").Count());
        Assert.True(often.Histories("S01").Count() >= usual.Histories("S01").Count() + 3);
    }

    /// <summary>In each half hour of eight every school has an outage with a chance of 2%; a desk of one person takes some eight minutes to write it down, and one to tell.</summary>
    private static SeasonPlan Plan(double rate)
    {
        HazardWindow[] windows = [.. Enumerable.Range(0, 16).Select(half => new HazardWindow(half, IncidentRun.At(480 + (half * 30)), IncidentRun.At(510 + (half * 30))))];
        IncidentKindPlan kind = Kind("outage", 2) with { Hazard = new HazardPlan(0.02, IsDaily: true, [.. windows]) };
        IncidentsPlan incidents = Make(kind).With(IncidentSeat.County, 1) with
        {
            Efforts = [.. Efforts.Select((effort, work) => (DutyWork)work == DutyWork.WriteDown ? new Exponential(480) : effort)],
            PassOnAt = 4,
        };
        SeasonPlan plan = IncidentRun.Plan(incidents, Schools);
        return plan with { Incidents = incidents with { Rates = [.. Enumerable.Range(0, plan.Units.Count).Select(unit => unit < 2 ? 1.0 : rate)] } };
    }

    private static HashSet<string> Happened(IncidentRun run) => [.. run.Units.SelectMany(unit => run.Histories(unit).Select(history => $"{unit} {history[0]}"))];

    private static void Add(ref (int Late, int PassedOn, int Above) sum, IncidentRun run)
    {
        StationResult? county = run.Station("C", IncidentSeat.County), province = run.Station("P", IncidentSeat.Province);
        sum.Late += county?.Late ?? 0;
        sum.PassedOn += county?.PassedOn ?? 0;
        sum.Above += province?.Begun.Sum() ?? 0;
    }
}
