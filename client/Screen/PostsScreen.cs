using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>How the posts of the test days are manned, on one line or two.</summary>
internal sealed class PostsScreen(ScreenTexts texts, Paint paint, int width)
{
    private const int GapsShown = 3;

    public IEnumerable<string> Lines(PostsSummary? posts, bool all)
    {
        if (posts is null) yield break;
        bool isAny = posts.EmptyADay.Mean > 0;
        List<Cell> pieces = [new(texts.Say(TextId.PostsEmpty, Number(posts.EmptyADay)), isAny ? Ink.Warning : Ink.Good)];
        int shown = all ? posts.Gaps.Length : GapsShown;
        pieces.AddRange(posts.Gaps.Take(shown).Select(gap => new Cell($"{texts.Name(gap.Name)} {Number(gap.ADay)} {Cause(gap.Cause)}")));
        if (posts.Gaps.Length > shown) pieces.Add(texts.Say(TextId.PostsOther, Number(posts.Gaps.Skip(shown).Sum(gap => gap.ADay))));
        foreach (string line in Flow.Lines(new(texts.Say(TextId.Posts, posts.Posts), Ink.Heading), "  ", pieces, width, 2, paint)) yield return line;
        Cell[] others =
        [
            texts.Say(TextId.PostsReplaced, Number(posts.SubstitutesADay), Number(posts.LateADay.Mean)), texts.Say(TextId.PostsElsewhere, Number(posts.FromElsewhere.Mean)),
            texts.Say(TextId.PostsUntrained, Number(posts.Untrained.Mean)),
        ];
        foreach (string line in Flow.Lines("", "", others, width - 2, 0, paint)) yield return "  " + line;
        if (all && posts.Counties.Length > 1)
        {
            Cell[] counties = [.. posts.Counties.Select(county => (Cell)$"{texts.Name(county.Name)} {Number(county.ADay)}")];
            foreach (string line in Flow.Lines(texts[TextId.PostsCounties], " ", counties, width - 2, 2, paint)) yield return "  " + line;
        }
        foreach (string line in posts.Visits.SelectMany(Visit)) yield return line;
        yield return "";
    }

    /// <summary><c>VISITS schools-visited  24 of 24 · found something 3.6 · not mended at the test 0.2 · 412 km</c>.</summary>
    private IEnumerable<string> Visit(VisitSummary visit)
    {
        Cell[] pieces =
        [
            new(texts.Say(TextId.VisitsMade, visit.Made.Mean.ToString("0.#", CultureInfo.InvariantCulture), visit.Planned), visit.Made.Mean < visit.Planned ? Ink.Warning : Ink.Good), texts.Say(TextId.VisitsFound, Number(visit.Found)),
            new(texts.Say(TextId.VisitsOpen, Number(visit.OpenAtTest.Mean)), visit.OpenAtTest.Mean > 0 ? Ink.Warning : Ink.Plain), texts.Say(TextId.VisitsKm, visit.Km.Mean),
        ];
        return Flow.Lines(new(texts.Say(TextId.Visits, texts.IsChinese ? visit.Name.Zh : visit.Id), Ink.Heading), "  ", pieces, width, 2, paint);
    }

    private static string Number(MeanSummary mean) => mean is { Low: { } low, High: { } high } ? $"{Number(mean.Mean)} ({Number(Math.Max(0, low))}–{Number(high)})" : Number(mean.Mean);

    private static string Number(double value) => value.ToString(value is 0 or >= 100 ? "0" : "0.0#", CultureInfo.InvariantCulture);

    private string Cause(string cause) => texts[cause switch
    {
        "nobody-eligible" => TextId.CauseNobody,
        "taken-elsewhere" => TextId.CauseTaken,
        _ => TextId.CauseAbsent,
    }];
}
