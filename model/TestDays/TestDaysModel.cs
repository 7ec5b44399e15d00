using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.TestDays;

/// <summary>The part of a season's model that is the test days: its logical processes, and which work items they wait for.</summary>
internal static class TestDaysModel
{
    /// <summary>None where the plan has no such part.</summary>
    public static IEnumerable<LpSpec> Specs(SeasonIndex index)
    {
        if (index.TestDays is not { } days) yield break;
        UnitTree units = index.Plan.Units;
        foreach (int school in units.Below(0, UnitLevel.School)) yield return new LpSpec(school, SchoolSite.Sort, context => new SchoolSite(context, days));
        if (days.Plan.Sessions.Any(session => session.Kind == SessionKind.GateCheck))
            foreach (int county in units.Below(0, UnitLevel.County)) yield return new LpSpec(county, EpidemicCommand.Sort, context => new EpidemicCommand(context, days));
        if (days.Plan.Paper is not null) yield return new LpSpec(0, PaperPrinter.Sort, context => new PaperPrinter(context, days));
    }

    /// <summary>The work items whose end these processes want to hear of.</summary>
    public static IEnumerable<ItemListener> Listens(SeasonPlan plan) =>
        (plan.TestDays is null ? [] : plan.TestDays.Sessions.SelectMany(session => session.Needs).Concat(plan.Questionnaire?.Accounts?.Items ?? [])).Distinct().Select(item => new ItemListener(item, SchoolSite.Sort, UnitLevel.School));
}
