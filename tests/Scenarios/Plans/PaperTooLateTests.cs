using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Tests.Scenarios.Plans;

/// <summary>The case of paper that cannot be printed and shipped in time shows it, and what would have helped, with the same luck.</summary>
public sealed class PaperTooLateTests
{
    private const uint Seasons = 5;

    [Fact]
    public void Half_of_the_schools_have_no_paper_in_time_unless_it_lies_ready_or_nothing_fails()
    {
        int late = Without(), faster = Without("test-day.paper.per-hour=800");
        Assert.InRange(late, 1_000, 3_000); // of 4,000 pupils
        Assert.InRange(faster, 1, late - 1);
        Assert.Equal((0, 0), (Without("test-day.paper={per-hour: 100000, sheets: 8, way: 0.5..1..3 h}"), Without("injects=[]")));
    }

    /// <summary>Pupils whose session was given up, a season on average.</summary>
    private static int Without(params string[] changes)
    {
        var replicator = new SeasonReplicator(ShippedPlans.Read("cases/tennessee-2016", [.. changes.Select(PlanOverride.Parse)]).Season);
        return (int)Enumerable.Range(0, (int)Seasons).Average(season => replicator.Run(new ReplicationKey(1, (uint)season)).Reports.Sites
            .Sum(site => site.Sessions.Where(session => session.State == SessionState.GivenUp).Sum(session => session.People)));
    }
}
