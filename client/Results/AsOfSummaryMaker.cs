using RolloutSim.Client.Runs;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>Counts what is done in a season under way.</summary>
internal static class AsOfSummaryMaker
{
    /// <summary>Null for a season that has not begun.</summary>
    public static AsOfSummary? Make(Plan plan)
    {
        SeasonPlan season = plan.Season;
        if (season.AsOf is not { } asOf) return null;
        ActualItem[] known = [.. asOf.Items.Where(actual => season.WorkItems[actual.Item].Kind != WorkItemKind.FixedBlock)];
        HashSet<(int Unit, int Item)> done = [.. known.Where(actual => actual.Completed is not null).Select(actual => (actual.Unit, actual.Item))];
        int overdue = new SeasonSlots(season).All.Count(slot => season.IsDated(slot.Item) && season.WorkItems[slot.Item].Due < asOf.At && !done.Contains(slot));
        int all = season.WorkItems.Where(item => item.Kind != WorkItemKind.FixedBlock).Sum(item => season.Units.Below(0, item.Level).Count());
        return new AsOfSummary(CivilText.Iso(plan, asOf.At), all, done.Count, known.Length - done.Count, overdue);
    }

    /// <summary>Whether a work item was done in all its units by then.</summary>
    public static bool IsDone(SeasonPlan season, int item) =>
        season.AsOf is { } asOf && asOf.Items.Count(actual => actual.Item == item && actual.Completed is not null) == season.Units.Below(0, season.WorkItems[item].Level).Count();
}
