using System.Text;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Statistics;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Client.Results;

/// <summary>Criticality and correlations against closed forms of small networks, and the table of a shipped plan.</summary>
public sealed class SensitivityResultsTests
{
    private static readonly SimTime Due = SimTime.Zero + SimDuration.FromHours(30);

    /// <summary>Two items side by side, one of 10 h, one between 9 and 11 h, uniform: that one decides with chance 1/2, and then alone.</summary>
    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    public void Criticality_is_the_chance_to_decide(uint seed)
    {
        StudyResults results = Study(
            new PlanBuilder().Office(UnitLevel.County, "desk", 2).Item("sure", "desk", 10).Item("risky", "desk", new UniformBetween(9 * 3600, 11 * 3600))
                .Item("report", "desk", 1, due: Due, after: ["sure", "risky"]).Build(),
            seed, 1000);
        var sensitivity = new SensitivityResults(results, seed);
        Chance Of(string id) => sensitivity.Rows.Single(row => row.Item == 2 && results.Plan.Season.WorkItems[row.Upstream].Id == id).Criticality;
        Assert.True(Of("risky").Interval(Confidence.OfLevel(0.999)).Contains(0.5), Of("risky").ToString());
        Assert.Equal(1000, Of("sure").Hits + Of("risky").Hits);
        Assert.Equal(1000, Of("report").Hits);
        Assert.Equal(Of("risky"), sensitivity.CriticalityOf(null, 1)); // the report is the season's only date
        Assert.Equal(Of("risky"), sensitivity.CriticalityOf(2, 1));
    }

    /// <summary>Two items in a row, each normal with the same spread: the end correlates with either by 1/sqrt(2), by ranks 6/pi asin(1/(2 sqrt(2))).</summary>
    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    public void Correlation_of_a_row_of_two_is_the_theorys(uint seed)
    {
        var effort = new Normal(10 * 3600, 3600);
        StudyResults results = Study(new PlanBuilder().Office(UnitLevel.County, "desk").Item("first", "desk", effort).Item("second", "desk", effort, due: Due, after: ["first"]).Build(), seed, 2000);
        double expected = 6 / Math.PI * Math.Asin(1 / (2 * Math.Sqrt(2)));
        foreach (SensitivityRow row in new SensitivityResults(results, seed).Rows)
        {
            Assert.True(row.WithEnd!.Value.Interval(Confidence.OfLevel(0.999)).Contains(expected), row.ToString());
            Assert.Null(row.WithLateness); // 20 h with 1.4 h of spread are never 30
            Assert.Equal(1, row.Criticality.Share);
        }
    }

    [Fact]
    public void Luck_is_what_the_season_draws()
    {
        SeasonPlan season = ShippedPlans.Read("xiji-2021").Season;
        var luck = new SeasonLuck(season);
        for (uint replication = 0; replication < 5; replication++)
        {
            IReadOnlyDictionary<(string Unit, string Item), WorkItemResult> found = PlanBuilder.Run(season, 7, replication);
            double[] drawn = luck.Of(new ReplicationKey(7, replication));
            for (int i = 0; i < drawn.Length; i++)
            {
                WorkItemPlan item = season.WorkItems[luck.Values[i].Item];
                if (luck.Values[i].Quantity == DrawnQuantity.SentBack)
                    Assert.Equal(drawn[i], found.Where(pair => pair.Key.Item == item.Id).Sum(pair => pair.Value.Rounds - 1));
                if (luck.Values[i].Quantity != DrawnQuantity.Effort || item.Kind != WorkItemKind.Work || item.Review is not null || season.Absence > 0) continue;
                OpenHours hours = season.Hours[season.Offices[item.Office].Hours];
                double longest = found.Where(pair => pair.Key.Item == item.Id && pair.Value.Completed is not null).Max(pair => hours.OpenBetween(pair.Value.Started!.Value, pair.Value.Completed!.Value).TotalSeconds);
                Assert.Equal(longest, drawn[i], 1e-5);
            }
        }
        Assert.Contains(luck.Values, value => value.Quantity == DrawnQuantity.SentBack);
    }

    [Fact]
    public void The_table_of_a_plan_names_values_of_the_plan()
    {
        Plan plan = ShippedPlans.Read("smallest");
        StudyResults results = Study(plan, 1, 300);
        var sensitivity = new SensitivityResults(results, 1);
        string[][] rows = [.. Encoding.UTF8.GetString(SensitivityCsv.Bytes(results, sensitivity)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
        int Column(string name) => Array.IndexOf(rows[0], name);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.All(rows.Skip(1).Where(row => row[Column("id")] == row[Column("upstream_id")]), row => Assert.Equal("1", row[Column("criticality")]));
        string[] paths = [.. rows.Skip(1).Select(row => row[Column("path")]).Where(path => path.Length > 0).Distinct()];
        Assert.Contains("preparation.rosters-submitted.review.sent-back", paths);
        // In this plan all efforts and chances are assumed, so each path is found among the assumptions.
        foreach (string path in paths)
            Assert.Contains(path, plan.Assumptions.Select(assumption => assumption.Path));
        AssumptionSummary[] assumptions = [.. AssumptionSummaryMaker.Make(results, sensitivity)];
        Assert.Equal(plan.Assumptions.Length, assumptions.Length);
        Assert.Equal(assumptions.Select(assumption => Math.Abs(assumption.Rho ?? 0)).OrderDescending(), assumptions.Select(assumption => Math.Abs(assumption.Rho ?? 0)));
        Assert.Contains(assumptions, assumption => assumption.Matters);
        Assert.All(assumptions.Where(assumption => assumption.Matters), assumption => Assert.False(assumption.Low <= 0 && assumption.High >= 0));
    }

    private static StudyResults Study(SeasonPlan season, uint seed, uint replications) => Study(ShippedPlans.Read("smallest") with { Season = season }, seed, replications);

    private static StudyResults Study(Plan plan, uint seed, uint replications)
    {
        var replicator = new SeasonReplicator(plan.Season);
        return new StudyResults(plan, [.. Enumerable.Range(0, (int)replications).Select(replication => replicator.Run(new ReplicationKey(seed, (uint)replication)))]);
    }
}
