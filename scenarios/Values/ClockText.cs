using System.Globalization;

namespace RolloutSim.Scenarios.Values;

/// <summary>Times of day, in minutes since midnight: <c>08:30</c>, <c>24:00</c>.</summary>
internal static class ClockText
{
    public const int Midnight = 24 * 60;

    /// <summary>Null unless the text is two digits, a colon and two digits of a day.</summary>
    public static int? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length != 5 || text[2] != ':') return null;
        if (!int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out int hours)) return null;
        if (!int.TryParse(text[3..], NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) || minutes > 59) return null;
        int all = hours * 60 + minutes;
        return all <= Midnight ? all : null;
    }

    public static string Write(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";
}
