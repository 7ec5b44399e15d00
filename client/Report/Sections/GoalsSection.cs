using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Report.Charts;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Goals;

namespace RolloutSim.Client.Report.Sections;

/// <summary>What the plan wants, and whether the replications reach it.</summary>
internal static class GoalsSection
{
    public static ReportSection? Make(RunRecord run)
    {
        if (run.Summary.Study is not { } study || study.Goals.IsEmpty) return null;
        int Count(string verdict) => study.Goals.Count(goal => goal.Verdict == verdict);
        (GoalSummary Goal, LocalName Name)[] goals = [.. study.Goals.Index().Select(pair => (pair.Item, Name(run.Plan, pair.Index, pair.Item)))];
        ImmutableArray<IntervalRow> rows = [.. goals.Where(goal => goal.Goal.Chance is not null).Select(goal => Row(goal.Goal, goal.Name))];
        return new ReportSection
        {
            Id = "goals",
            Title = Bilingual.Say(TextId.ReportGoals),
            Lead = Bilingual.Say(TextId.ReportGoalsLead, study.Goals.Length, Count("met"), Count("missed"), Count("undecided"), Count("later")),
            Figures = rows.IsEmpty ? [] : [Figure(rows)],
            Notes = study.Auto is { } auto ? [Bilingual.Say(TextId.GoalsAuto, auto.Look, auto.Looks, (auto.Level * 100).ToString("0.0", CultureInfo.InvariantCulture))] : [],
            Table = new ReportTable(
                [
                    new(Bilingual.Say(TextId.ReportGoal)), new(Bilingual.Say(TextId.ReportVerdict)), new(Bilingual.Say(TextId.ReportChance), true),
                    new(Bilingual.Say(TextId.ReportWanted), true), new(Bilingual.Say(TextId.ReportMoreNeeded), true), new(Bilingual.Say(TextId.ReportAsWritten)),
                ],
                [.. goals.Select(goal => Cells(goal.Goal, goal.Name))], rows.IsEmpty ? null : 0),
        };
    }

    /// <summary><c>Mail the tools back: on time</c>; what is not computed yet is said as the plan writes it.</summary>
    public static LocalName Name(Plan plan, int index, GoalSummary goal)
    {
        if (index >= plan.Goals.Length || plan.Goals[index] is not OnTimeGoal onTime) return Bilingual.Same(goal.Condition);
        ImmutableArray<WorkItemPlan> all = plan.Season.WorkItems;
        if (onTime.Items.Length == 1) return Bilingual.Say(TextId.ReportItemOnTime, all[onTime.Items[0]].Name);
        UnitLevel level = all[onTime.Items[0]].Level;
        return onTime.Items.All(item => all[item].Level == level)
            ? Bilingual.Both(texts => texts.Say(TextId.ReportLevelOnTime, onTime.Items.Length, texts.Level(SummaryMaker.LevelName(level), 1)))
            : Bilingual.Say(TextId.ReportAllOnTime, onTime.Items.Length);
    }

    private static ReportFigure Figure(ImmutableArray<IntervalRow> rows) => new(
        Bilingual.Say(TextId.ReportGoalsCaption),
        Bilingual.List(rows.Select(row => Bilingual.Both(texts => $"{texts.Name(row.Label)} {texts.Name(row.Text)}"))),
        new IntervalChart(
            Bilingual.Say(TextId.ReportAxisChance), rows, Math.Floor(rows.Min(row => Math.Min(row.Low, row.Wanted ?? 100)) / 10) * 10, 100,
            [new("value", Bilingual.Say(TextId.ReportKeyChance)), new("interval", Bilingual.Say(TextId.ReportKeyInterval)), new("wanted", Bilingual.Say(TextId.ReportKeyWanted))]));

    private static IntervalRow Row(GoalSummary goal, LocalName name)
    {
        ChanceSummary chance = goal.Chance!;
        LocalName verdict = Verdict(goal.Verdict);
        return new IntervalRow(
            name, verdict, chance.Share * 100, chance.Low * 100, chance.High * 100, Bilingual.Same(ChanceText.Of(chance)), Tone(goal.Verdict), goal.Wanted * 100);
    }

    private static ImmutableArray<ReportCell> Cells(GoalSummary goal, LocalName name) =>
    [
        name,
        new ReportCell(Verdict(goal.Verdict), Tone(goal.Verdict)),
        goal.Chance is { } chance ? ChanceText.Of(chance) : "–",
        goal.Wanted is { } wanted ? "≥ " + ChanceText.Of(wanted) : "–",
        goal.MoreNeeded is { } more ? Bilingual.Say(TextId.ReportMore, more) : "–",
        new ReportCell(Bilingual.Same(goal.Text), ReportTone.Faint, IsCode: true),
    ];

    private static LocalName Verdict(string verdict) => Bilingual.Say(verdict switch
    {
        "met" => TextId.ReportMet,
        "missed" => TextId.ReportMissed,
        "undecided" => TextId.ReportUndecided,
        _ => TextId.ReportNotComputed,
    });

    private static ReportTone Tone(string verdict) => verdict switch
    {
        "met" => ReportTone.Good,
        "missed" => ReportTone.Bad,
        "undecided" => ReportTone.Warning,
        _ => ReportTone.Faint,
    };
}
