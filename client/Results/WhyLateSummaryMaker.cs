using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Results;

/// <summary>Puts the blame of late work items together by cause and place.</summary>
internal static class WhyLateSummaryMaker
{
    public static ImmutableArray<WhyLateSummary> Make(SeasonPlan season, ImmutableArray<LateItem> late) =>
    [
        .. late.Select(item => new WhyLateSummary(
            season.WorkItems[item.Item].Id, season.WorkItems[item.Item].Name, item.Lateness.Microseconds,
            [
                .. from blame in item.Blames
                   group blame.Amount.Microseconds by (blame.Tag, blame.AtUnit, blame.AtItem) into cause
                   orderby cause.Sum() descending
                   select new CauseSummary(
                       LateTagNames.Of(cause.Key.Tag), season.Units[cause.Key.AtUnit].Code, season.WorkItems[cause.Key.AtItem].Id, season.WorkItems[cause.Key.AtItem].Name, cause.Sum()),
            ])),
    ];
}
