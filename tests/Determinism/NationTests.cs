using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Tests.Models;
using RolloutSim.Tests.Scenarios;

namespace RolloutSim.Tests.Determinism;

/// <summary>The plans of the nation's sample and census: who is in them, that they read again as the same, and that every executor comes to one digest.</summary>
public sealed class NationTests
{
    [Theory]
    [InlineData("nation-sampled", 33_000, 38_000)]
    [InlineData("nation-2025", 80_000, 90_000)]
    public void The_sample_is_as_large_as_the_programmes(string name, int leastAdults, int mostAdults)
    {
        Plan plan = ShippedPlans.Read(name), again = PlanReader.ReadText(plan.ResolvedText, "plan.resolved.yaml");
        Assert.Equal(plan.Sha256, again.Sha256);
        PlanAssert.Same(plan, again);
        int Count(UnitLevel level) => plan.Season.Units.All.Count(unit => unit.Level == level);
        Assert.Equal((32, 331), (Count(UnitLevel.Province), Count(UnitLevel.County)));
        Assert.InRange(Count(UnitLevel.School), 6_400, 6_620);
        Assert.InRange(plan.Units.Sum(unit => unit.Pupils ?? 0), 170_000, 198_600);
        Assert.InRange(plan.Units.Sum(unit => unit.Adults ?? 0), leastAdults, mostAdults);
        Assert.Equal(Count(UnitLevel.School), plan.Sample.Length);
    }

    [LongFact]
    [Trait("Category", "Long")]
    public void The_census_has_every_county_and_school()
    {
        Plan plan = ShippedPlans.Read("nation-census");
        int Count(UnitLevel level) => plan.Season.Units.All.Count(unit => unit.Level == level);
        Assert.Equal((32, 2_846, 212_563), (Count(UnitLevel.Province), Count(UnitLevel.County), Count(UnitLevel.School)));
        Assert.All(plan.Sample, school => Assert.Equal((1, 1), (school.CountyChance, school.SchoolChance)));
    }

    [LongFact]
    [Trait("Category", "Long")]
    public void The_sampled_nation_comes_to_one_digest_under_every_executor_and_partition()
    {
        SimModel model = SeasonModel.Make(ShippedPlans.Read("nation-sampled").Season);
        var key = new ReplicationKey(1, 0);
        string expected = Runs.Digest(Runs.Sequential(model, key));
        foreach (UnitLevel level in new[] { UnitLevel.Nation, UnitLevel.Province, UnitLevel.County, UnitLevel.School })
        {
            Partition partition = Partition.ByUnit(model, level);
            Assert.Equal(expected, Runs.Digest(Runs.Sequential(model, key, partition, new RandomCuts(5))));
            Assert.Equal(expected, Runs.Digest(Runs.Parallel(model, key, partition, 2)));
        }
    }

    [LongFact]
    [Trait("Category", "Long")]
    public void Two_sites_on_threads_of_their_own_come_to_the_digest_of_one_thread()
    {
        const string Sites = "questionnaire.system.sites={north: {at: beijing, serves: [beijing, tianjin, hebei, shanxi, inner-mongolia, liaoning, jilin, heilongjiang, shandong, henan, shaanxi, gansu, qinghai, ningxia, xinjiang, corps]}, south: {at: guangdong}}";
        SimModel model = SeasonModel.Make(ShippedPlans.Read("nation-sampled", [PlanOverride.Parse(Sites)]).Season);
        var key = new ReplicationKey(1, 0);
        string expected = Runs.Digest(Runs.Sequential(model, key));
        Partition partition = Lanes.Share(model, Partition.ByUnit(model, UnitLevel.Province), 2, out int[] laneOf);
        Assert.True(Lanes.AreApart(model, partition, laneOf));
        Assert.Equal(expected, Runs.Digest(ParallelExecutor.Run(model, ParallelExecutor.Start(model, key, partition, laneOf, Runs.Checked), partition, laneOf)));
    }
}
