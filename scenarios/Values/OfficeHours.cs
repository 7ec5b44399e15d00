using System.Collections.Immutable;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>The hours of a working day, in minutes since midnight: disjoint, ascending.</summary>
internal sealed record OfficeHours(ImmutableArray<(int From, int To)> Spans)
{
    private const int MostSpans = 6;

    public int Opening => Spans[0].From;

    public int Closing => Spans[^1].To;

    /// <summary>The end of the half-day that a time lies in, or of the next one; null after the closing.</summary>
    public int? EndOfHalfDay(int minutes)
    {
        foreach ((int _, int to) in Spans)
            if (minutes < to) return to;
        return null;
    }

    /// <summary>The same day with its last stretch longer; null when it would run past midnight.</summary>
    public OfficeHours? Longer(int minutes) => Closing + minutes > ClockText.Midnight ? null
        : new OfficeHours(Spans.SetItem(Spans.Length - 1, (Spans[^1].From, Closing + minutes)));

    /// <summary>As in <c>08:30-12:00 14:30-18:00</c>.</summary>
    public static Parsed<OfficeHours> Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ImmutableArray<(int From, int To)>.Builder spans = ImmutableArray.CreateBuilder<(int From, int To)>();
        Message expected = Message.Of(MessageId.ExpectOfficeHours);
        if (words.Length is 0 or > MostSpans) return new Fault(Message.Of(MessageId.NotUnderstood), expected);
        foreach (string word in words)
        {
            int dash = word.IndexOf('-', StringComparison.Ordinal);
            if (dash < 0 || ClockText.Parse(word.AsSpan(0, dash)) is not { } from || ClockText.Parse(word.AsSpan(dash + 1)) is not { } to)
                return new Fault(Message.Of(MessageId.NotUnderstood), expected);
            if (to <= from || (spans.Count > 0 && from < spans[^1].To)) return new Fault(Message.Of(MessageId.HoursNotAscending), expected);
            spans.Add((from, to));
        }
        return Parsed.Of(new OfficeHours(spans.ToImmutable()), string.Join(' ', words));
    }
}
