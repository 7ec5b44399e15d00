using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>The reporting and management systems, a line each: how much went up, how long it took, how full they were and when.</summary>
internal sealed class SubmissionScreen(ScreenTexts texts, Paint paint, int width)
{
    private const double Full = 0.9, Busy = 0.7; // utilisation of an hour from which it is bad, and to be watched

    private const double Slow = 60; // seconds from which a deadline's submissions are worth a word

    public IEnumerable<string> Lines(ImmutableArray<SubmissionSummary> systems)
    {
        if (systems.IsDefaultOrEmpty) yield break;
        yield return paint.With(Ink.Heading, texts[TextId.Submissions]);
        int wide = systems.Max(system => TextWidth.Of(Name(system.System, texts)));
        foreach (SubmissionSummary system in systems)
        {
            string label = "  " + Name(system.System, texts) + new string(' ', wide - TextWidth.Of(Name(system.System, texts)));
            foreach (string line in Flow.Lines(label, "  ", [.. Pieces(system, texts)], width, wide + 4, paint)) yield return line;
        }
        yield return "";
    }

    /// <summary>What is said of a system, piece by piece.</summary>
    public static IEnumerable<Cell> Pieces(SubmissionSummary system, ScreenTexts texts)
    {
        var dates = new DateTexts(texts);
        yield return texts.Say(TextId.SubmissionsTimes, Number(system.Submissions), Time(system.P50S), Time(system.P95S), Time(system.MaxS));
        DateTime at = Civil(system.BusiestAt);
        Ink ink = system.Utilisation >= Full ? Ink.Bad : system.Utilisation >= Busy ? Ink.Warning : Ink.Plain;
        yield return new Cell(texts.Say(TextId.SubmissionsBusy, QuestionnaireScreen.Percent(system.Utilisation), $"{dates.Day(at)} {at:HH:mm}", Number(system.QueueMost)), ink);
        if (system.Items.Where(item => item.Due is not null && item.QueueMost > 0 && item.P95S >= Slow).MaxBy(item => item.P95S) is { } slowest)
            yield return new Cell(texts.Say(TextId.SubmissionsSlowest, texts.Name(slowest.Name), dates.Day(Civil(slowest.Due!)), Time(slowest.P95S)), Ink.Warning);
        if (system.TimedOut + system.TurnedAway > 0) yield return new Cell(texts.Say(TextId.SubmissionsRetried, Number(system.TimedOut), Number(system.TurnedAway)), Ink.Warning);
        if (system.NotStored > 0) yield return new Cell(texts.Say(TextId.SubmissionsLost, Number(system.NotStored)), Ink.Bad);
    }

    /// <summary>What the plan calls it, or its usual name.</summary>
    public static string Name(string system, ScreenTexts texts) => system switch
    {
        "sampling-system" => texts[TextId.SamplingSystem],
        "management-system" => texts[TextId.ManagementSystem],
        _ => system,
    };

    /// <summary>How long a submission took: seconds to days.</summary>
    public static string Time(double seconds) => seconds switch
    {
        < 7_200 => QuestionnaireScreen.Time(seconds).Text,
        < 172_800 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:0.#} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 86_400:0.#} d"),
    };

    private static DateTime Civil(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture).DateTime;

    private static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "0.##" : "N0", CultureInfo.InvariantCulture);
}
