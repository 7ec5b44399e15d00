using System.Collections.Immutable;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Visits;
using RolloutSim.Scenarios.Resolving;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Staffing;

/// <summary>Makes rounds of visits of what <c>staffing.visits</c> says, which was found good.</summary>
internal static class VisitsResolver
{
    /// <summary>The season with its rounds: these work items are done on the road, and teams set out as soon as they may.</summary>
    public static SeasonPlan With(SeasonPlan season, PlanFile file, Drafts drafts)
    {
        (string Item, FormNode Visit)[] visits = [.. file.Staffing?["visits"]?.Entries ?? []];
        if (visits.Length == 0) return season;
        ImmutableArray<VisitRoundPlan> rounds = [.. visits.Select(visit => Round(season, drafts.IndexOf(visit.Item), visit.Visit, drafts))];
        return season with
        {
            Visits = new VisitsPlan { Rounds = rounds, SpeedKmh = file.Staffing!["travel"]!.Value(StaffingShape.SpeedParser)!.Value },
            WorkItems = [.. season.WorkItems.Select((item, i) => rounds.Any(round => round.Item == i) ? item with { StartLag = null } : item)],
        };
    }

    private static VisitRoundPlan Round(SeasonPlan season, int item, FormNode visit, Drafts drafts) => new(
        item,
        visit["teams"]!.Value<int>(StaffingShape.TeamsParser)!.Value,
        visit["times"]?.Value<int>(StaffingShape.TimesParser)?.Value ?? 1,
        season.Offices[season.WorkItems[item].Office].Hours,
        visit["stay"]!.Value<Distribution>(StaffingShape.DurationParser)!.Value,
        visit["found"]!.Value(StaffingShape.ShareParser)!.Value,
        drafts.IndexOf(visit["mends"]!.Value<string>(Slug.Parse)!.Value),
        visit["rework"]!.Value<Distribution>(StaffingShape.DurationParser)!.Value);
}
