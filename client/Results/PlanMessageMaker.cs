using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Client.Results;

/// <summary>Makes what <c>validate</c> and <c>list</c> say out of a plan.</summary>
internal static class PlanMessageMaker
{
    private const int PathsShown = 3;

    public static PlanMessage Make(Plan plan) => new()
    {
        Plan = plan.Season.Name,
        Name = plan.Name,
        Source = plan.Source,
        Start = CivilText.Iso(plan.Civil.Starts),
        End = CivilText.Iso(plan.Ends),
        FirstTestDay = CivilText.Iso(plan.FirstTestDay),
        LastTestDay = CivilText.Iso(plan.LastTestDay),
        Levels = Levels(plan.Season),
        Assumed = plan.Assumptions.Length,
        Values = plan.Values,
        Notes = [.. Notes(plan).Zip(plan.Warnings, (note, warning) => With(note, Where(warning)))],
        Sha256 = plan.Sha256,
    };

    public static ImmutableArray<LocalName> Notes(Plan plan) =>
        [.. plan.Warnings.Select(warning => new LocalName(warning.Message.In(TextLanguage.Chinese), warning.Message.In(TextLanguage.English)))];

    private static LocalName With(LocalName note, string where) => new(note.Zh + where, note.En + where);

    /// <summary>The values that it is about, by their path.</summary>
    private static string Where(PlanWarning warning) =>
        $" ({string.Join(", ", warning.Paths.Take(PathsShown))}{(warning.Paths.Length > PathsShown ? ", ..." : "")})";

    private static ImmutableArray<LevelSummary> Levels(SeasonPlan season) =>
    [
        .. from unit in season.Units.All
           where unit.Level < UnitLevel.Package // each school has one, and nobody counts them
           group unit by unit.Level into level
           orderby level.Key
           select new LevelSummary(SummaryMaker.LevelName(level.Key), level.Count(), level.Count() * season.WorkItems.Count(item => item.Level == level.Key), 0, 0),
    ];
}
