using System.Collections.Immutable;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Report.Sections;

/// <summary>The deadlines of one season: what was late, and how near the others came.</summary>
internal static class SeasonSection
{
    private const int Shown = 8;

    public static ReportSection? Make(RunRecord run)
    {
        if (run.Summary.Study is not null || run.Dates.IsEmpty) return null;
        RunSummary summary = run.Summary;
        int? rowsOpen = summary.Deadlines.Length + summary.Schools.Length > 2 * Shown ? Shown : null;
        return new ReportSection
        {
            Id = "deadlines",
            Title = Bilingual.Say(TextId.ReportDeadlines),
            Lead = Bilingual.Say(TextId.ReportSeasonLead, run.Dates.Length, run.Dates.Count(dates => dates.Late > 0)),
            Table = new ReportTable(
                [
                    new(Bilingual.Say(TextId.ReportWorkItem)), new(Bilingual.Say(TextId.ReportDue)), new(Bilingual.Say(TextId.ReportWhose)),
                    new(Bilingual.Say(TextId.ReportDone), true), new(Bilingual.Say(TextId.ReportEdge), true),
                ],
                [.. summary.Deadlines.Select(Cells), .. summary.Schools.Select(Cells)], rowsOpen),
            Notes = summary.Notes,
        };
    }

    private static ImmutableArray<ReportCell> Cells(DeadlineSummary deadline) =>
    [
        deadline.Name,
        ReportNames.Due(deadline.Due, deadline.TestDay),
        deadline.Level == "nation" ? deadline.UnitName : Bilingual.Say(TextId.OfficeOfUnit, deadline.UnitName, deadline.Office),
        deadline.Completed is { } completed ? Bilingual.Time(completed) : new ReportCell(Bilingual.Say(TextId.NotDone), ReportTone.Warning),
        new ReportCell(
            Bilingual.Both(texts => WorkingTimeText.Edge(deadline.LateUs, deadline.LateWorkingH, deadline.SlackWorkingH, deadline.WorkingDayH, texts).Text),
            deadline.LateUs > 0 ? ReportTone.Bad : deadline.SlackWorkingH < deadline.WorkingDayH ? ReportTone.Warning : ReportTone.None),
    ];

    private static ImmutableArray<ReportCell> Cells(SchoolsSummary item) =>
    [
        item.Name,
        ReportNames.Due(item.Due, item.TestDay),
        ReportNames.Units("school", item.Schools),
        item.Done == item.Schools && item.Last is { } last ? Bilingual.Time(last) : new ReportCell(Bilingual.Say(TextId.ReportSchoolsOpen, item.Schools - item.Done), ReportTone.Warning),
        item.Late > 0 ? new ReportCell(Bilingual.Say(TextId.ReportSchoolsLate, item.Late, item.Schools), ReportTone.Bad) : "–",
    ];
}
