using System.Globalization;
using RolloutSim.Scenarios.Calendars;

namespace RolloutSim.Scenarios.Actuals;

/// <summary>A day, or a moment of it, as people and programs write it.</summary>
/// <param name="Day">The day in China.</param>
/// <param name="Exact">The moment; null: a day alone.</param>
internal readonly record struct ActualMoment(DateOnly Day, DateTimeOffset? Exact)
{
    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy'年'M'月'd'日'"];
    private static readonly string[] Times = ["", "H:mm", "H:mm:ss", "H:mm:ss.FFFFFF"];
    private static readonly string[] Formats = [.. from day in Days from gap in (string[])["'T'", " ", ""] from time in Times where time.Length > 0 && (gap.Length > 0 || day.EndsWith("'日'", StringComparison.Ordinal)) select day + gap + time];
    private static readonly string[] OffsetFormats = [.. Formats.Select(format => format + "K")];
    private static readonly TimeSpan China = TimeSpan.FromHours(8);
    private const int FirstYear = 1990, LastYear = 2200;

    /// <returns>Null for what is neither, or lies beyond any season.</returns>
    public static ActualMoment? Parse(string text)
    {
        static bool IsNear(int year) => year is >= FirstYear and <= LastYear;
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return IsNear(day.Year) ? new ActualMoment(day, null) : null;
        if (DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time)) return IsNear(time.Year) ? Of(new DateTimeOffset(time, China)) : null;
        return DateTimeOffset.TryParseExact(text, OffsetFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset exact) && IsNear(exact.Year) ? Of(exact.ToOffset(China)) : null;
    }

    /// <summary>As the canonical form has it.</summary>
    public static string Write(CivilCalendar civil, Model.Kernel.SimTime moment) => civil.ToCivil(moment).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);

    private static ActualMoment Of(DateTimeOffset exact) => new(DateOnly.FromDateTime(exact.DateTime), exact);
}
