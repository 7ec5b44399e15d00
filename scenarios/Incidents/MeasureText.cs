using System.Collections.Immutable;
using RolloutSim.Model.Incidents;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Incidents;

/// <summary>What is done about an incident: <c>continue</c>, <c>postpone 30 min</c>, <c>switch-to-paper</c>.</summary>
/// <param name="Decision">One that says how it is handled.</param>
/// <param name="Minutes">Of a postponement, else 0.</param>
internal sealed record MeasureText(IncidentDecision Decision, int Minutes)
{
    public const int MinutesMost = 2_000;

    public static ImmutableArray<string> Words { get; } =
        [.. Enum.GetValues<IncidentDecision>().Where(IncidentRules.IsMeasure).Select(decision => decision == IncidentDecision.Postpone ? "postpone 30 min" : SeatWords.Of(decision))];

    public static Parsed<MeasureText> Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["postpone", var number, "min"])
        {
            Parsed<int> minutes = WholeNumber.Parser(1, MinutesMost)(number);
            return minutes.Fault is { } fault ? fault : Parsed.Of(new MeasureText(IncidentDecision.Postpone, minutes.Value), $"postpone {minutes.Text} min");
        }
        foreach (IncidentDecision decision in Enum.GetValues<IncidentDecision>().Where(IncidentRules.IsMeasure))
            if (decision != IncidentDecision.Postpone && words is [var word] && word == SeatWords.Of(decision)) return Parsed.Of(new MeasureText(decision, 0), word);
        return new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectOneOf, Words), Suggestions.For(text, Words));
    }
}
