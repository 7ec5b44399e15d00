using System.Collections.Immutable;
using RolloutSim.Client.Report.Charts;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Report.Sections;

/// <summary>The season on one axis: when each dated work item is done, and when it is due.</summary>
internal static class TimelineSection
{
    /// <summary>How far beyond the last mark the axis goes, and around the test days the close look; days.</summary>
    private const int Margin = 7;

    public static ReportSection? Make(RunRecord run)
    {
        ImmutableArray<SpanRow> rows = [.. (run.Summary.Study is { } study ? Rows(run, study) : Rows(run)).OrderBy(row => row.Due, StringComparer.Ordinal)];
        if (rows.IsEmpty) return null;
        bool isStudy = run.Summary.Study is not null;
        string to = End(run.Plan, rows), from = run.Summary.Start;
        ImmutableArray<ChartKey> key =
        [
            new("span-first", Bilingual.Say(isStudy ? TextId.ReportKeyP50 : TextId.ReportKeyFirst)),
            new("span-likely", Bilingual.Say(isStudy ? TextId.ReportKeyP80 : TextId.ReportKeyMedian)),
            new("span-tail", Bilingual.Say(isStudy ? TextId.ReportKeyP95 : TextId.ReportKeyLast)),
            new("span-due", Bilingual.Say(TextId.ReportKeyDue)), new("span-slack", Bilingual.Say(TextId.ReportKeySlack)),
            new("span-over", Bilingual.Say(TextId.ReportKeyOver)),
            new("span-closed", Bilingual.Say(TextId.ReportKeyClosed)), new("span-test", Bilingual.Say(TextId.ReportKeyTest)),
        ];
        string? now = run.Summary.AsOf is { } asOf ? Bilingual.Minute(asOf.At) : null;
        if (now is not null) key = key.Add(new("span-now", Bilingual.Say(TextId.ReportKeyNow)));
        return new ReportSection
        {
            Id = "timeline",
            Title = Bilingual.Say(TextId.ReportTimeline),
            Lead = Bilingual.Say(isStudy ? TextId.ReportTimelineLead : TextId.ReportTimelineSeason),
            Figures =
            [
                new ReportFigure(
                    Bilingual.Say(TextId.ReportTimelineCaption, rows.Length),
                    Bilingual.Say(TextId.ReportTimelineDescription, rows.Length, Bilingual.Day(from), Bilingual.Day(run.Summary.End)),
                    new SpanChart
                    {
                        From = from,
                        To = to,
                        Closed = Closed(run.Plan),
                        Test = [run.Summary.FirstTestDay, CivilText.Iso(run.Plan.LastTestDay.AddDays(1))],
                        Now = now,
                        Ranges =
                        [
                            new(Bilingual.Say(TextId.ReportWholeSeason), from, to),
                            new(Bilingual.Say(TextId.ReportBeforeTest), from, CivilText.Iso(run.Plan.FirstTestDay)),
                            new(Bilingual.Say(TextId.ReportAroundTest), CivilText.Iso(run.Plan.FirstTestDay.AddDays(-Margin)), CivilText.Iso(run.Plan.LastTestDay.AddDays(Margin + 1))),
                        ],
                        Rows = rows,
                        Key = key,
                    }),
            ],
        };
    }

    /// <summary>Of replications: P50, P80 and P95; what too few replications cannot carry ends the marks.</summary>
    private static IEnumerable<SpanRow> Rows(RunRecord run, StudySummary study)
    {
        SeasonPlan season = run.Plan.Season;
        foreach (StudyDeadlineSummary deadline in study.Deadlines)
        {
            WorkItemPlan item = season.WorkItems[RunRecord.ItemOf(season, deadline.Id)];
            string? Mark(QuantileSummary quantile) => quantile.At is { } at && quantile.Needs is null ? Bilingual.Minute(at) : null;
            yield return new SpanRow(
                deadline.Name, ReportNames.Units(deadline.Level, deadline.Units),
                [deadline.P50.At is { } median ? Bilingual.Minute(median) : null, Mark(deadline.P80), Mark(deadline.P95)], Bilingual.Minute(CivilText.Iso(run.Plan, item.Due)),
                [
                    Pair(TextId.ReportDue, Bilingual.DayAndTime(deadline.Due)), Pair(TextId.ReportDoneP50, DeadlinesSection.Moment(deadline.P50 with { Needs = null }).Text),
                    Pair(TextId.ReportDoneP80, DeadlinesSection.Moment(deadline.P80).Text), Pair(TextId.ReportDoneP95, DeadlinesSection.Moment(deadline.P95).Text),
                    Pair(TextId.ReportLate, Bilingual.Same(ChanceText.Of(deadline.Late))),
                ],
                Danger.Tone(deadline.Late));
        }
    }

    /// <summary>Of one season: the first unit, the one in the middle, the last.</summary>
    private static IEnumerable<SpanRow> Rows(RunRecord run)
    {
        foreach (ItemDates dates in run.Dates)
        {
            WorkItemPlan item = run.Plan.Season.WorkItems[dates.Item];
            bool isDone = dates.Completed.Length == dates.Units;
            string? first = dates.Completed.FirstOrDefault(), median = dates.Completed.IsEmpty ? null : dates.Completed[(dates.Completed.Length - 1) / 2];
            string? last = isDone ? dates.Completed[^1] : null;
            yield return new SpanRow(
                item.Name, ReportNames.Units(SummaryMaker.LevelName(item.Level), dates.Units),
                [first is null ? null : Bilingual.Minute(first), median is null ? null : Bilingual.Minute(median), last is null ? null : Bilingual.Minute(last)], Bilingual.Minute(dates.Due),
                [
                    Pair(TextId.ReportDue, Bilingual.DayAndTime(dates.Due)),
                    Pair(TextId.ReportDone, last is null ? Bilingual.Say(TextId.NotDone) : Bilingual.DayAndTime(last)),
                ],
                dates.Late > 0 ? ReportTone.Bad : ReportTone.None);
        }
    }

    private static LocalName Pair(TextId label, LocalName value) => Bilingual.Both(texts => $"{texts[label]}\t{texts.Name(value)}");

    /// <summary>The axis ends a little after the last mark, not where the plan stops to be simulated.</summary>
    private static string End(Plan plan, ImmutableArray<SpanRow> rows)
    {
        DateOnly last = rows.SelectMany(row => row.Marks.Append(row.Due)).OfType<string>().Max(mark => DateOnly.FromDateTime(Bilingual.Civil(mark)));
        DateOnly end = last.AddDays(Margin), most = plan.Ends.AddDays(1);
        return CivilText.Iso(end < most ? end : most);
    }

    /// <summary>Stretches of days on which no office is open.</summary>
    private static ImmutableArray<ImmutableArray<string>> Closed(Plan plan)
    {
        var open = new HashSet<DateOnly>();
        foreach (OpenHours hours in plan.Season.Offices.Where(office => office.Level != UnitLevel.School).Select(office => office.Hours).Distinct().Select(index => plan.Season.Hours[index]))
            foreach ((SimTime from, SimTime to) in hours.Stretches)
                for (DateOnly day = plan.Civil.DayOf(from); day <= plan.Civil.DayOf(to - new SimDuration(1)); day = day.AddDays(1)) open.Add(day);
        ImmutableArray<ImmutableArray<string>>.Builder closed = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        DateOnly? since = null;
        for (DateOnly day = plan.Civil.Starts; day <= plan.Ends.AddDays(1); day = day.AddDays(1))
        {
            bool isClosed = day <= plan.Ends && !open.Contains(day);
            if (isClosed) since ??= day;
            else if (since is { } first) (since, _) = (null, Add(first, day));
        }
        return closed.ToImmutable();

        bool Add(DateOnly first, DateOnly end)
        {
            closed.Add([CivilText.Iso(first), CivilText.Iso(end)]);
            return true;
        }
    }
}
