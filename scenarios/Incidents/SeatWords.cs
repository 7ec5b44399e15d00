using System.Collections.Immutable;
using System.Text;
using RolloutSim.Model.Incidents;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Incidents;

/// <summary>The language's words for seats, helpers and decisions: <c>responsible-inspector</c>, <c>power</c>, <c>ask-approval</c>.</summary>
internal static class SeatWords
{
    public static ImmutableArray<string> Seats { get; } = [.. IncidentSeats.All.Select(seat => Of(seat))];

    public static ImmutableArray<string> Helpers { get; } = [.. IncidentSeats.Helpers.Select(seat => Of(seat))];

    public static ImmutableArray<string> Decisions { get; } = [.. Enum.GetValues<IncidentDecision>().Select(decision => Of(decision)), OutsideText.Handle];

    public static string Of(IncidentSeat seat) => Kebab(seat.ToString());

    public static string Of(IncidentDecision decision) => Kebab(decision.ToString());

    public static Parsed<IncidentSeat> Seat(string text) => Among(text, Seats, IncidentSeats.All);

    public static Parsed<IncidentSeat> Helper(string text) => Among(text, Helpers, IncidentSeats.Helpers);

    public static Parsed<IncidentDecision> Decision(string text) => Among(text, Decisions, [.. Enum.GetValues<IncidentDecision>(), IncidentDecision.Continue]);

    private static Parsed<T> Among<T>(string text, ImmutableArray<string> words, ImmutableArray<T> values)
    {
        int at = words.IndexOf(text);
        return at >= 0 ? Parsed.Of(values[at], text) : new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectOneOf, words), Suggestions.For(text, words));
    }

    private static string Kebab(string name)
    {
        var word = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }
        return word.ToString();
    }
}
