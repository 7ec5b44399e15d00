using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Tests.Scenarios.Composing;

/// <summary>A plan that extends another may have none of its processes.</summary>
public sealed class NoneTests
{
    [Fact]
    public void A_process_of_the_plan_that_is_extended_can_be_left_out()
    {
        Assert.NotNull(ShippedPlans.Read("smallest").Season.Incidents);
        Plan plan = ShippedPlans.Read("smallest", [PlanOverride.Parse("incidents=none"), PlanOverride.Parse("staffing=none"), PlanOverride.Parse("questionnaire=none")]);
        Assert.Null(plan.Season.Incidents);
        Assert.Null(plan.Season.Staffing);
        Assert.Null(plan.Season.Questionnaire);
        Assert.NotNull(plan.Season.TestDays);
    }
}
