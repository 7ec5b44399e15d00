using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Scenarios;

/// <summary>The plans that come with the program are good plans, and Xiji's says what its source says.</summary>
public sealed class ShippedPlansTests
{
    public static TheoryData<string> Names => [.. Shipped.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_makes_a_season(string name)
    {
        Plan plan = ShippedPlans.Read(name);
        Assert.Equal(name.Split('/')[^1], plan.Season.Name);
        Assert.Equal(plan.Season.Units.Count, plan.Units.Length);
        Assert.True(plan.Assumptions.Length < plan.Values);
        Assert.NotNull(SeasonModel.Make(plan.Season));
        Assert.Equal(PlanListing.Of(name, plan), PlanListing.All.Single(listing => listing.Plan == name)); // else: tests/update-digests.sh
    }

    [Fact]
    public void Each_is_listed() => Assert.Equal(ShippedPlans.Names, PlanListing.All.Select(listing => listing.Plan));

    [LongFact]
    public void Nations_are_listed_as_they_are() => Assert.All(PlanListing.All.Where(listing => listing.Plan.StartsWith(Shipped.Nation, StringComparison.Ordinal)), listing => Assert.Equal(PlanListing.Of(listing.Plan, ShippedPlans.Read(listing.Plan)), listing));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_reads_again_from_its_canonical_form_as_the_same_plan(string name)
    {
        Plan plan = ShippedPlans.Read(name), again = PlanReader.ReadText(plan.ResolvedText, "plan.resolved.yaml");
        Assert.Equal(plan.ResolvedText, again.ResolvedText);
        Assert.Equal(plan.Sha256, again.Sha256);
        PlanAssert.Same(plan, again);
    }

    [Fact]
    public void Xiji_has_its_schools_pupils_and_adults()
    {
        Plan plan = ShippedPlans.Read("xiji-2021");
        UnitDetails[] schools = [.. Enumerable.Range(0, plan.Season.Units.Count).Where(i => plan.Season.Units[i].Level == UnitLevel.School).Select(i => plan.Units[i])];
        Assert.Equal(24, schools.Length);
        Assert.Equal(16, schools.Count(s => s.Stage == SchoolStage.Primary));
        Assert.Equal(8, schools.Count(s => s.Stage == SchoolStage.JuniorMiddle));
        Assert.Equal(698, schools.Sum(s => s.Pupils));
        Assert.Equal(214, schools.Sum(s => s.Adults));
        Assert.Equal(22, schools.Count(s => s.Terminals >= s.Adults));
        Assert.Equal(4, plan.Season.Offices.Single(o => o is { Level: UnitLevel.County, Name: "information-officer" }).Persons);
    }

    [Theory]
    [InlineData("schools-reported", UnitLevel.County, "2021-03-17 18:00")]
    [InlineData("school-rules-submitted", UnitLevel.School, "2021-04-08 18:00")]
    [InlineData("rosters-reviewed", UnitLevel.County, "2021-04-15 18:00")] // T-42
    [InlineData("staff-trained", UnitLevel.County, "2021-05-10 18:00")] // T-17
    [InlineData("practice-done", UnitLevel.School, "2021-05-14 18:00")] // T-13
    [InlineData("readiness-checked", UnitLevel.County, "2021-05-26 18:00")] // T-1
    [InlineData("tools-mailed-back", UnitLevel.County, "2021-05-28 18:00")] // Saturday 29 May: Friday
    [InlineData("tested-pupils-reviewed", UnitLevel.County, "2021-06-07 18:00")]
    [InlineData("county-summary-submitted", UnitLevel.County, "2021-06-18 18:00")]
    public void Xiji_has_its_dates(string id, UnitLevel level, string due)
    {
        Plan plan = ShippedPlans.Read("xiji-2021");
        WorkItemPlan item = plan.Season.WorkItems.Single(i => i.Id == id);
        Assert.Equal(level, item.Level);
        Assert.Equal(due, plan.Civil.ToCivil(item.Due!.Value).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_name_that_is_nearly_a_plans_is_guessed()
    {
        ScenarioException refused = Assert.Throws<ScenarioException>(() => ShippedPlans.Open("xiji-2012"));
        Assert.Equal($"xiji-2012: there is neither a shipped plan nor a file of this name; expected one of {string.Join(", ", ShippedPlans.Names)}, or a file's path. Did you mean 'xiji-2021'?", refused.Message);
    }

    [Fact]
    public void A_shipped_plans_name_opens_it() => Assert.Equal(SimTime.Zero, ShippedPlans.Open("smallest").Civil.At(ShippedPlans.Read("smallest").Civil.Starts));
}
