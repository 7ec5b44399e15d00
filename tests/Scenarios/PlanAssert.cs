using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Goals;
using RolloutSim.Scenarios.Levers;

namespace RolloutSim.Tests.Scenarios;

/// <summary>Whether two plans mean the same.</summary>
public static class PlanAssert
{
    public static void Same(Plan expected, Plan actual)
    {
        Assert.Equal(expected.Name, actual.Name);
        Assert.Equal(expected.Source, actual.Source);
        Assert.Equal(expected.Civil, actual.Civil);
        Assert.Equal(expected.Ends, actual.Ends);
        Assert.Equal(expected.TestDays.AsEnumerable(), actual.TestDays);
        Assert.Equal(expected.Units.AsEnumerable(), actual.Units);
        Assert.Equal(expected.Values, actual.Values);
        Assert.Equal(Assumed(expected), Assumed(actual));
        Assert.Equal(expected.Warnings.Select(w => w.Message.ToString()), actual.Warnings.Select(w => w.Message.ToString()));
        Same(expected.Season, actual.Season);
        Assert.Equal(expected.Goals.Select(Said), actual.Goals.Select(Said));
        Assert.Equal(expected.Later.AsEnumerable(), actual.Later);
        Assert.Equal(expected.Levers.Length, actual.Levers.Length);
        foreach ((Lever lever, Lever again) in expected.Levers.Zip(actual.Levers))
        {
            Assert.Equal((lever.Id, lever.Name, lever.CostsYuan, lever.IsCostAssumed), (again.Id, again.Name, again.CostsYuan, again.IsCostAssumed));
            Assert.Equal(lever.Changes.AsEnumerable(), again.Changes);
            Same(lever.Plan, again.Plan);
        }
    }

    private static string Said(Goal goal) => goal is OnTimeGoal onTime ? $"{goal.Text} {goal.IsAssumed} {onTime.Wanted} {string.Join(' ', onTime.Items)}" : goal.ToString();

    private static void Same(SeasonPlan expected, SeasonPlan actual)
    {
        Assert.Equal(expected.Name, actual.Name);
        Assert.Equal(expected.End, actual.End);
        Assert.Equal(expected.Units.All.AsEnumerable(), actual.Units.All);
        Assert.Equal(expected.Hours.SelectMany(h => h.Stretches), actual.Hours.SelectMany(h => h.Stretches));
        Assert.Equal(expected.Offices.AsEnumerable(), actual.Offices);
        Assert.Equal(expected.Channels.AsEnumerable(), actual.Channels);
        Assert.Equal(expected.Absence, actual.Absence);
        Assert.Equal(expected.Hats.Select(h => $"{h.Office} {string.Join(' ', h.Others)}"), actual.Hats.Select(h => $"{h.Office} {string.Join(' ', h.Others)}"));
        Assert.Equal(expected.WorkItems.Length, actual.WorkItems.Length);
        foreach ((WorkItemPlan item, WorkItemPlan again) in expected.WorkItems.Zip(actual.WorkItems))
        {
            Assert.Equal(item.After.AsEnumerable(), again.After);
            Assert.Equal(item, again with { After = item.After }); // arrays are equal by reference only
        }
    }

    private static IEnumerable<string> Assumed(Plan plan) => plan.Assumptions.Select(a => $"{a.Path} {a.Text}").Order(StringComparer.Ordinal);
}
