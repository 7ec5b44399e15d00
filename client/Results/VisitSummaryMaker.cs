using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Model.Visits;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>Adds up visits over replications.</summary>
internal static class VisitSummaryMaker
{
    /// <param name="plan">The plan.</param>
    /// <param name="replications">What each told, in their order; at least one.</param>
    public static ImmutableArray<VisitSummary> Make(Plan plan, IReadOnlyList<SeasonReports> replications)
    {
        if (plan.Season.Visits is not { } visits) return [];
        int schools = plan.Season.Units.Below(0, UnitLevel.School).Count();
        SimTime test = plan.Civil.At(plan.FirstTestDay);
        return [.. visits.Rounds.Select((round, index) =>
        {
            MeanSummary Mean(Func<VisitResult, long> of, int divisor = 1) =>
                MeanSummary.Make([.. replications.Select(reports => reports.Visits.SelectMany(county => county.Visits).Where(visit => visit.Round == index).Sum(of))], divisor);
            return new VisitSummary
            {
                Id = plan.Season.WorkItems[round.Item].Id,
                Name = plan.Season.WorkItems[round.Item].Name,
                Planned = schools * round.Times,
                Made = Mean(_ => 1),
                Found = Mean(visit => visit.HasFound ? 1 : 0),
                OpenAtTest = Mean(visit => visit.HasFound && visit.Left < test && visit.Mended >= test ? 1 : 0),
                Km = Mean(visit => visit.Metres, 1000),
            };
        })];
    }
}
