using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Tests.Scenarios.Plans;

/// <summary>
/// A metastable failure: an outage of a minute leaves a system overloaded whose people try again after a second, and none whose people
/// wait longer from try to try. The load is the same, two thirds, before and after.
/// </summary>
public sealed class RetryStormTests
{
    private const int OutageMinute = 20;

    private static (TrafficMinute[] Traffic, StationMinute[] Workers) Run(params string[] set)
    {
        Plan plan = ShippedPlans.Read("cases/retry-storm", [.. set.Select(PlanOverride.Parse)]);
        SimModel model = SeasonModel.Make(plan.Season);
        SeasonReports reports = SeasonReports.Of(Enumerable.Range(0, model.Count).Select(Models.Runs.Sequential(model, new ReplicationKey(1, 0)).Hosts[0].Process));
        return (RolloutSim.Client.Results.TrafficMinutes.Of(reports), [.. reports.Systems.Single().Stations.Single().Minutes]);
    }

    private static double Busy(StationMinute[] workers, int minute) => workers[minute].BusyTime / (60e6 * 40);

    /// <summary>The share of requests in these minutes that were not answered in time.</summary>
    private static double Failed(TrafficMinute[] minutes, int from, int to) => minutes[from..to].Sum(minute => minute.TimedOut + minute.Rejected) / (double)minutes[from..to].Sum(minute => minute.Asked);

    [Fact]
    public void Before_the_outage_all_is_well()
    {
        (TrafficMinute[] traffic, StationMinute[] workers) = Run();
        Assert.All(Enumerable.Range(5, OutageMinute - 6), minute => Assert.InRange(Busy(workers, minute), 0.5, 0.8));
        Assert.True(Failed(traffic, 5, OutageMinute - 1) < 0.002);
    }

    [Fact]
    public void With_retries_after_a_second_a_minute_without_gateway_never_ends()
    {
        (TrafficMinute[] traffic, StationMinute[] workers) = Run();
        // Twenty minutes after the gateway is back: all workers busy, with what nobody waits for any more.
        Assert.All(Enumerable.Range(OutageMinute + 5, 15), minute => Assert.True(Busy(workers, minute) > 0.99));
        Assert.True(Failed(traffic, OutageMinute + 10, OutageMinute + 20) > 0.8, $"{Failed(traffic, OutageMinute + 10, OutageMinute + 20):P0} fail");
    }

    [Theory]
    [InlineData("questionnaire.page.retry=5000 with back-off 1 s up to 2 min jitter 50%")]
    [InlineData("questionnaire.system.abandoned=skipped")]
    [InlineData("questionnaire.system.queue=100")]
    [InlineData("questionnaire.system.faults=[]")]
    public void With_back_off_and_jitter_without_dead_work_with_a_short_line_or_without_the_outage_it_is_as_before(string set)
    {
        (TrafficMinute[] traffic, StationMinute[] workers) = Run(set);
        Assert.All(Enumerable.Range(OutageMinute + 10, 10), minute => Assert.InRange(Busy(workers, minute), 0.5, 0.85));
        Assert.True(Failed(traffic, OutageMinute + 10, OutageMinute + 20) < 0.002); // one service in two thousand takes longer than anybody waits
    }
}
