using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Scenarios.WhatIfs;

/// <summary>The published seasons were carried out, so their plans, at nominal staffing, mostly succeed; and the year that was squeezed is in more danger than the one before.</summary>
public sealed class FeasibilityTests
{
    public static TheoryData<string> Plans => Shipped.Small;

    [Theory]
    [MemberData(nameof(Plans))]
    public void No_work_item_of_any_unit_is_late_in_more_than_half_of_the_replications(string plan) => Assert.Empty(Seasons.Of(plan, 60).LateInMoreThan(0.5));

    [LongFact]
    [Trait("Category", "Long")]
    public void Nor_of_the_nations_units() => Assert.Empty(Seasons.Of("national-2018", 40).LateInMoreThan(0.5));

    /// <summary>One county with 20 schools, one person for the data and one for the organisation; the dates are those of 2019 and of 2020. docs/assumptions.md has the figures.</summary>
    [Fact]
    public void The_squeezed_chain_of_2020_is_in_more_danger_than_that_of_2019()
    {
        const int Replications = 200;
        Seasons before = Seasons.Of("shanxi-2019", Replications, "units={shanxi: {level: province}, taiyuan: {level: city}, yingze: {level: county}}");
        Seasons squeezed = Seasons.Of("xianyou-2020", Replications, "people.county.information-group=1", "people.county.general-group=1", "people.county.test-group=1", "people.county.monitoring-office=1");
        int calm = AnyLate(before, "schools-reported", "schools-confirmed", "rosters-submitted", "staff-trained", "practice-done", "readiness-checked");
        int danger = AnyLate(squeezed, "schools-reported", "schools-published", "rosters-reported", "staff-trained", "practice-done", "readiness-checked");
        Assert.True(danger > calm + (Replications / 10), $"late in {calm} of {Replications} in 2019, in {danger} in 2020");
        Assert.True(squeezed.Late("rosters-reported") > before.Late("rosters-submitted") + (Replications / 10));
    }

    private static int AnyLate(Seasons seasons, params string[] chain)
    {
        bool[][] late = [.. chain.Select(seasons.IsLate)];
        return Enumerable.Range(0, seasons.Count).Count(replication => late.Any(item => item[replication]));
    }
}
