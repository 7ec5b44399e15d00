using System.Collections.Immutable;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Incidents;

/// <summary>How often something happens: <c>0.4% per school and day</c>, <c>0.02% per package</c>.</summary>
/// <param name="Share">The chance, [0, 1].</param>
/// <param name="Thing">What it can happen to.</param>
/// <param name="IsDaily">Whether it is that of one day.</param>
internal sealed record ChanceText(double Share, string Thing, bool IsDaily)
{
    private const string Daily = " and day";

    public static ImmutableArray<string> Occasions { get; } =
        ["school and day", "county and day", "province and day", "group and day", "post and day", "pupil and day", "school", "county", "package", "pupil", "session"];

    public static Parsed<ChanceText> Parse(string text)
    {
        string[] parts = text.Split(" per ", 2);
        Parsed<double> share = QuantityParser.Share(0, 1, orEqual: true)(parts[0].Trim());
        if (share.Fault is not null) return share.Fault;
        string occasion = parts.Length == 2 ? string.Join(' ', parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)) : "";
        if (Occasions.Contains(occasion))
        {
            bool isDaily = occasion.EndsWith(Daily, StringComparison.Ordinal);
            return Parsed.Of(new ChanceText(share.Value, isDaily ? occasion[..^Daily.Length] : occasion, isDaily), $"{share.Text} per {occasion}");
        }
        string? near = Suggestions.For(occasion, Occasions);
        return new Fault(Message.Of(MessageId.NoOccasion), Message.Of(MessageId.ExpectChance, Occasions), near is null ? null : $"{share.Text} per {near}");
    }
}
