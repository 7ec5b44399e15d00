using System.Globalization;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>Days: <c>2021-05-27</c>, <c>T-42</c>, <c>L+1</c>, <c>T</c>.</summary>
internal static class DateParser
{
    private const int FirstYear = 1990, LastYear = 2200;

    public static Parsed<DateOnly> Day(string text)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return new Fault(Message.Of(MessageId.NoDate), Message.Of(MessageId.ExpectDay), GuessDay(text));
        if (day.Year is < FirstYear or > LastYear) return new Fault(Message.Of(MessageId.NoDate), Message.Of(MessageId.ExpectYear, FirstYear, LastYear));
        return Parsed.Of(day, text);
    }

    public static Parsed<PlanDate> Date(string text)
    {
        if (text.Length > 0 && char.IsAsciiDigit(text[0]))
        {
            Parsed<DateOnly> day = Day(text);
            return day.Fault is not null ? day.Fault with { Expected = Message.Of(MessageId.ExpectDate) } : Parsed.Of(new PlanDate(day.Value, ' ', 0), text);
        }
        if (Counted(text) is { } date) return Parsed.Of(date, text);
        string squeezed = text.Replace(" ", "", StringComparison.Ordinal).Replace('−', '-').Replace('–', '-').ToUpperInvariant();
        return new Fault(Message.Of(MessageId.NoDate), Message.Of(MessageId.ExpectDate), Counted(squeezed) is null ? null : squeezed);
    }

    private static PlanDate? Counted(string text)
    {
        if (text is "T" or "L") return new PlanDate(null, text[0], 0);
        if (text.Length is < 3 or > 6 || text[0] is not ('T' or 'L') || text[1] is not ('+' or '-')) return null;
        if (!int.TryParse(text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out int days)) return null;
        return new PlanDate(null, text[0], text[1] == '-' ? -days : days);
    }

    private static string? GuessDay(string text)
    {
        string[] parts = text.Split('-', '/', '.', '年', '月', '日');
        if (parts.Length < 3 || parts[0].Length != 4) return null;
        string padded = $"{parts[0]}-{parts[1].PadLeft(2, '0')}-{parts[2].PadLeft(2, '0')}";
        return DateOnly.TryParseExact(padded, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? padded : null;
    }
}
