using RolloutSim.Client.Results;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Client.Comparing;

/// <summary>Makes what is said of comparisons.</summary>
internal static class CompareMessageMaker
{
    private static readonly DifferenceText English = new(new ScreenTexts(TextLanguage.English)), Chinese = new(new ScreenTexts(TextLanguage.Chinese));

    public static CompareMessage Make(IEnumerable<Scenario> scenarios, IEnumerable<Comparison> comparisons) => new([.. scenarios.Select(Make)], [.. comparisons.Select(Make)]);

    private static ScenarioSummary Make(Scenario scenario) => new()
    {
        Label = scenario.Label,
        Called = scenario.Called,
        Plan = scenario.Plan.Season.Name,
        Name = scenario.Plan.Name,
        PlanSha256 = scenario.Plan.Sha256,
        Set = scenario.Changes,
        LeverName = scenario.Lever?.Name,
        CostsYuan = scenario.Lever?.CostsYuan,
        IsCostAssumed = scenario.Lever?.IsCostAssumed == true,
        IsFromRun = scenario.IsFromRun,
        Fork = scenario.Fork,
        Seed = scenario.Seed,
        Replications = scenario.Table!.Count,
        FirstTestDay = CivilText.Iso(scenario.Plan.FirstTestDay),
        OtherVersion = scenario.OtherVersion,
        IsInterrupted = scenario.IsInterrupted,
    };

    private static ComparisonSummary Make(Comparison comparison) => new()
    {
        First = comparison.First.Label,
        Second = comparison.Second.Label,
        IsPaired = comparison.IsPaired,
        FirstReplications = comparison.FirstCount,
        SecondReplications = comparison.SecondCount,
        Level = Math.Round(comparison.Confidence.Level, 6),
        IsSame = comparison.IsSame,
        Found = comparison.Differences.Count(difference => difference.IsFound),
        VarianceSaved = Finite(comparison.VarianceSaved),
        OnlyFirst = comparison.OnlyFirst,
        OnlySecond = comparison.OnlySecond,
        Measures =
        [
            .. comparison.Differences
                .OrderByDescending(difference => difference.IsFound).ThenBy(difference => Rank(difference.Measure.Kind)).ThenByDescending(difference => Math.Abs(difference.Difference))
                .Select(difference => Make(comparison, difference)),
        ],
    };

    /// <summary>Goals matter most, then what is late, then when all is over.</summary>
    private static int Rank(MeasureKind kind) => Array.IndexOf([MeasureKind.Goal, MeasureKind.Count, MeasureKind.Online, MeasureKind.Schools, MeasureKind.Late, MeasureKind.SeasonEnd, MeasureKind.Lateness, MeasureKind.Done], kind);

    private static MeasureSummary Make(Comparison comparison, MeasureDifference difference)
    {
        Measure measure = difference.Measure;
        bool isMoment = measure.Unit == MeasureUnit.Moment, hasInterval = difference.Interval.IsFinite;
        double Rounded(double value) => Math.Round(value, measure.Unit is MeasureUnit.Chance or MeasureUnit.Count ? 6 : 0);
        return new MeasureSummary
        {
            Id = measure.Id,
            Kind = measure.KindName,
            Of = measure.Of,
            Name = measure.Name,
            Unit = measure.Unit.ToString().ToLowerInvariant(),
            IsMoreBetter = measure.IsMoreBetter,
            First = Rounded(difference.First),
            Second = Rounded(difference.Second),
            FirstAt = isMoment ? At(comparison.First.Plan, difference.First) : null,
            SecondAt = isMoment ? At(comparison.Second.Plan, difference.Second) : null,
            Difference = Rounded(difference.Difference),
            Low = hasInterval ? Rounded(difference.Interval.Low) : null,
            High = hasInterval ? Rounded(difference.Interval.High) : null,
            IsSame = difference.IsSame,
            IsFound = difference.IsFound,
            IsBetter = difference.IsFound && !comparison.IsOfFewer(difference) ? difference.IsBetter : null,
            VarianceSaved = Finite(difference.VarianceSaved),
            Replications = difference.Pairs,
            MissingFirst = difference.MissingFirst,
            MissingSecond = difference.MissingSecond,
            Sentence = new LocalName(Chinese.Sentence(comparison, difference), English.Sentence(comparison, difference)),
        };
    }

    private static string At(Plan plan, double fromTest) => CivilText.Iso(plan, plan.Civil.At(plan.FirstTestDay) + new SimDuration((long)Math.Round(fromTest / 1e6) * 1_000_000));

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? Math.Round(number, 2) : null;
}
