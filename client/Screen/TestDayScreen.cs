using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>The test days in a few lines: tools, questionnaire, PE, and what went wrong.</summary>
internal sealed class TestDayScreen(RunSummary summary, ScreenTexts texts, Paint paint, int width)
{
    private readonly DateTexts _dates = new(texts);

    private bool IsOne => summary.Study is null;

    /// <param name="days">Null: no lines.</param>
    public IEnumerable<string> Lines(TestDaySummary? days)
    {
        if (days is null) yield break;
        foreach (string line in Flow.Lines(new Cell(texts[TextId.TestDayHeading], Ink.Heading), "  ", IsOne ? [] : [texts[TextId.TestDayKey]], width, 2, paint)) yield return line;
        (TextId Name, IEnumerable<Cell> Pieces)[] rows = [(TextId.TestDayTools, Tools(days)), (TextId.TestDayQuestionnaire, Questionnaire(days)), (TextId.TestDayPe, Pe(days)), (TextId.TestDaySessions, Sessions(days))];
        int wide = rows.Max(row => TextWidth.Of(texts[row.Name]));
        foreach ((TextId name, IEnumerable<Cell> pieces) in rows)
        {
            Cell[] shown = [.. pieces];
            if (shown.Length == 0) continue;
            string label = "  " + texts[name] + new string(' ', wide - TextWidth.Of(texts[name]));
            foreach (string line in Flow.Lines(label, "  ", shown, width, wide + 4, paint)) yield return line;
        }
        yield return "";
    }

    private IEnumerable<Cell> Tools(TestDaySummary days)
    {
        if (days.LastPackage is { } last) yield return texts.Say(TextId.LastPackage, Moments(last));
        if (days.LastReturn is { } back) yield return texts.Say(TextId.LastReturn, Moments(back));
        if (days.Handovers > 0) yield return new Cell(texts.Say(TextId.HandoversSigned, Number(days.Handovers)), Ink.Faint);
    }

    private IEnumerable<Cell> Questionnaire(TestDaySummary days)
    {
        if (days.LastQuestionnaire is not { } last) yield break;
        yield return texts.Say(TextId.LastQuestionnaire, Moments(last));
        string terminals = texts.Say(TextId.TerminalsAt, days.SchoolsWithTerminals, days.Schools);
        yield return days is { AdultsWaiting: > 0, WaitP50Min: { } middle, WaitP95Min: { } most }
            ? new Cell(terminals + (IsOne ? texts.Say(TextId.AdultsWaitOnce, Number(days.AdultsWaiting), Number(middle)) : texts.Say(TextId.AdultsWait, Number(days.AdultsWaiting), Number(middle), Number(most))), Ink.Warning)
            : terminals;
    }

    private IEnumerable<Cell> Pe(TestDaySummary days)
    {
        if (days.LastPupil is { } pupil) yield return texts.Say(TextId.LastPupil, Moments(pupil));
        if (days.LastCard is not { } card) yield break;
        string line = texts.Say(TextId.LastCard, Moments(card));
        yield return days.CardsHoldBackMail ? new Cell(line + texts[TextId.HoldsBackMail], Ink.Warning) : line;
    }

    private IEnumerable<Cell> Sessions(TestDaySummary days)
    {
        yield return texts.Say(TextId.SessionsLate, Number(days.LateSessions));
        if (days.GivenUp > 0) yield return new Cell(texts.Say(TextId.SessionsGivenUp, Number(days.GivenUp), Number(days.PupilsWithout)), Ink.Bad);
    }

    /// <summary><c>T 07:31 (07:52)</c>; of one season <c>T 07:31</c>.</summary>
    private string Moments(MomentSummary moments)
    {
        if (IsOne) return Moment(moments.P50.At, null);
        string p50 = Moment(moments.P50.At, null), p95 = moments.P95.Needs is { } needs ? texts.Say(TextId.NeedsReplications, needs) : Moment(moments.P95.At, moments.P50.At);
        return $"{p50} ({p95})";
    }

    private string Moment(string? iso, string? other)
    {
        if (iso is null) return texts[TextId.NotDone];
        DateTime at = DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture).DateTime;
        string time = at.ToString("HH:mm", CultureInfo.InvariantCulture);
        if (other is not null && other[..10] == iso[..10]) return time;
        string day = iso[..10] == summary.FirstTestDay ? "T" : iso[..10] == summary.LastTestDay ? "L" : _dates.Day(at);
        return $"{day} {time}";
    }

    private static string Number(double value) => value.ToString(value < 10 ? "0.#" : "0", CultureInfo.InvariantCulture);
}
