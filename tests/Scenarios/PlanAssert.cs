using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

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
    }

    private static void Same(SeasonPlan expected, SeasonPlan actual)
    {
        Assert.Equal(expected.Name, actual.Name);
        Assert.Equal(expected.End, actual.End);
        Assert.Equal(expected.Units.All.AsEnumerable(), actual.Units.All);
        Assert.Equal(expected.Hours.SelectMany(h => h.Stretches), actual.Hours.SelectMany(h => h.Stretches));
        Assert.Equal(expected.Offices.AsEnumerable(), actual.Offices);
        Assert.Equal(expected.Channels.AsEnumerable(), actual.Channels);
        Assert.Equal(expected.WorkItems.Length, actual.WorkItems.Length);
        foreach ((WorkItemPlan item, WorkItemPlan again) in expected.WorkItems.Zip(actual.WorkItems))
        {
            Assert.Equal(item.After.AsEnumerable(), again.After);
            Assert.Equal(item, again with { After = item.After }); // arrays are equal by reference only
        }
    }

    private static IEnumerable<string> Assumed(Plan plan) => plan.Assumptions.Select(a => $"{a.Path} {a.Text}").Order(StringComparer.Ordinal);
}
