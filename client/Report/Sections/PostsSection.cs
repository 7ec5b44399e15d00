using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Report.Charts;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Report.Sections;

/// <summary>The posts of the test days: which are empty and why, when and where, and who stands in.</summary>
internal static class PostsSection
{
    private const int Drawn = 10;

    private static readonly ImmutableArray<(string Cause, TextId Name)> Causes =
        [("nobody-eligible", TextId.CauseNobody), ("taken-elsewhere", TextId.CauseTaken), ("absent", TextId.CauseAbsent)];

    public static ReportSection? Make(RunRecord run)
    {
        if ((run.Summary.Study?.Posts ?? run.Summary.Posts) is not { } posts) return null;
        (string Cause, TextId Name)[] causes = [.. Causes.Where(cause => posts.Gaps.Any(gap => gap.Cause == cause.Cause))];
        ImmutableArray<StackRow> rows = [.. posts.Gaps.GroupBy(gap => gap.Post).OrderByDescending(post => post.Sum(gap => gap.ADay)).Take(Drawn).Select(post => Row(post, causes))];
        return new ReportSection
        {
            Id = "posts",
            Title = Bilingual.Say(TextId.ReportPosts),
            Lead = Bilingual.Say(TextId.ReportPostsLead, posts.Posts, Mean(posts.EmptyADay)),
            Figures = rows.IsEmpty ? [] :
            [
                new ReportFigure(
                    Bilingual.Say(TextId.ReportPostsCaption),
                    Bilingual.List(rows.Select(row => Bilingual.Both(texts => $"{texts.Name(row.Label)} {texts.Name(row.Text)}"))),
                    new StackChart(Bilingual.Say(TextId.ReportAxisPosts), [.. causes.Index().Select(cause => new ChartKey($"series-{cause.Index + 1}", Bilingual.Say(cause.Item.Name)))], rows)),
            ],
            Table = rows.IsEmpty ? null : new ReportTable(
                [new(Bilingual.Say(TextId.ReportWhereOrWhen)), new(Bilingual.Say(TextId.ReportEmptyPosts), true)],
                [.. posts.HalfDays.Select(HalfDay), .. posts.Counties.Select(county => (ImmutableArray<ReportCell>)[county.Name, Bilingual.Say(TextId.ReportADay, Number(county.ADay))])]),
            Facts =
            [
                new(Bilingual.Say(TextId.ReportSubstitutes), Bilingual.Say(TextId.ReportSubstitutesLate, Mean(posts.SubstitutesADay), Number(posts.LateADay.Mean))),
                new(Bilingual.Say(TextId.ReportFromElsewhere), Bilingual.Say(TextId.ReportHalfDays, Number(posts.FromElsewhere.Mean))),
                new(Bilingual.Say(TextId.ReportUntrained), Bilingual.Say(TextId.ReportHalfDays, Number(posts.Untrained.Mean))),
            ],
        };
    }

    private static StackRow Row(IGrouping<string, PostGapSummary> post, (string Cause, TextId Name)[] causes)
    {
        ImmutableArray<double> parts = [.. causes.Select(cause => Math.Round(post.Where(gap => gap.Cause == cause.Cause).Sum(gap => gap.ADay), 4))];
        return new StackRow(post.First().Name, Bilingual.Same(""), parts, Bilingual.Say(TextId.ReportADay, Number(parts.Sum())), [.. parts.Select(part => Bilingual.Same(Number(part)))]);
    }

    /// <summary><c>2021-05-27 morning</c>.</summary>
    private static ImmutableArray<ReportCell> HalfDay(HalfDayGapSummary gap)
    {
        string[] parts = gap.HalfDay.Split(' ', 2);
        TextId half = parts[^1] switch { "morning" => TextId.HalfMorning, "afternoon" => TextId.HalfAfternoon, _ => TextId.HalfNight };
        return [Bilingual.Both(texts => $"{texts.Name(Bilingual.Day(parts[0]))} {texts[half]}"), Number(gap.Empty)];
    }

    private static string Mean(MeanSummary mean) => mean is { Low: { } low, High: { } high } ? $"{Number(mean.Mean)} ({Number(Math.Max(0, low))}–{Number(high)})" : Number(mean.Mean);

    private static string Number(double value) => value.ToString(value is 0 or >= 100 ? "0" : "0.0#", CultureInfo.InvariantCulture);
}
