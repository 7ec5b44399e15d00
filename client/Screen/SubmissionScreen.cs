using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>The reporting and management systems, a line each: how much went up, how long it took, how full they were and when.</summary>
internal sealed class SubmissionScreen(ScreenTexts texts, Paint paint, int width)
{
    private const double Full = 0.9, Busy = 0.7; // utilisation of an hour from which it is bad, and to be watched

    private readonly DateTexts _dates = new(texts);

    public IEnumerable<string> Lines(ImmutableArray<SubmissionSummary> systems)
    {
        if (systems.IsDefaultOrEmpty) yield break;
        yield return paint.With(Ink.Heading, texts[TextId.Submissions]);
        int wide = systems.Max(system => TextWidth.Of(Name(system)));
        foreach (SubmissionSummary system in systems)
        {
            string label = "  " + Name(system) + new string(' ', wide - TextWidth.Of(Name(system)));
            foreach (string line in Flow.Lines(label, "  ", [.. Pieces(system)], width, wide + 4, paint)) yield return line;
        }
        yield return "";
    }

    private IEnumerable<Cell> Pieces(SubmissionSummary system)
    {
        yield return texts.Say(TextId.SubmissionsTimes, Number(system.Submissions), QuestionnaireScreen.Time(system.P50S).Text, QuestionnaireScreen.Time(system.P95S).Text, QuestionnaireScreen.Time(system.MaxS).Text);
        DateTime at = DateTimeOffset.Parse(system.BusiestAt, CultureInfo.InvariantCulture).DateTime;
        Ink ink = system.Utilisation >= Full ? Ink.Bad : system.Utilisation >= Busy ? Ink.Warning : Ink.Plain;
        yield return new Cell(texts.Say(TextId.SubmissionsBusy, QuestionnaireScreen.Percent(system.Utilisation), $"{_dates.Day(at)} {at:HH:mm}", Number(system.QueueMost)), ink);
        if (system.TimedOut + system.TurnedAway > 0) yield return new Cell(texts.Say(TextId.SubmissionsRetried, Number(system.TimedOut), Number(system.TurnedAway)), Ink.Warning);
        if (system.NotStored > 0) yield return new Cell(texts.Say(TextId.SubmissionsLost, Number(system.NotStored)), Ink.Bad);
    }

    /// <summary>What the plan calls it, or its usual name.</summary>
    private string Name(SubmissionSummary system) => system.System switch
    {
        "sampling-system" => texts[TextId.SamplingSystem],
        "management-system" => texts[TextId.ManagementSystem],
        _ => system.System,
    };

    private static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "0.##" : "N0", CultureInfo.InvariantCulture);
}
