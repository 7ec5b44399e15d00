using System.Globalization;
using System.Text.RegularExpressions;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Scenarios.Tables.Grids;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Tables.Words;

/// <summary>Working time in the words of offices: <c>4小时</c>, <c>2—5—16小时</c>, <c>2天</c>; also as the language writes it.</summary>
internal static partial class EffortText
{
    /// <summary>Of an office that is open from 08:30 to 12:00 and from 14:30 to 18:00.</summary>
    private const decimal HoursOfDay = 7, Share = 0.8m;

    public static Parsed<Distribution> Parse(string text)
    {
        ValueParser<Distribution> parser = QuantityParser.Distribution(Measure.Effort);
        Match match = Chinese().Match(CellText.Plain(text));
        if (!match.Success) return parser(text);
        string unit = match.Groups["u"].Value;
        decimal factor = unit is "天" or "日" or "个工作日" or "工作日" ? HoursOfDay : 1;
        IEnumerable<string> numbers = match.Groups["n"].Captures.Select(c => (decimal.Parse(c.Value, CultureInfo.InvariantCulture) * factor).ToString("0.####", CultureInfo.InvariantCulture));
        return parser($"{string.Join("..", numbers)} {(unit is "分钟" or "分" ? "min" : "h")}");
    }

    /// <summary>A usual effort in a stretch of so many working days: its most takes four fifths of them at most, and the rest shrinks with it.</summary>
    /// <param name="effort">Numbers and a unit, as the language writes them.</param>
    /// <param name="days">Working days, at least 1.</param>
    public static string Within(string effort, int days)
    {
        string[] parts = effort.Split(' ');
        decimal room = days * HoursOfDay * Share * (parts[1] == "min" ? 60 : 1);
        decimal[] numbers = [.. parts[0].Split("..").Select(n => decimal.Parse(n, CultureInfo.InvariantCulture))];
        if (numbers[^1] <= room) return effort;
        return $"{string.Join("..", numbers.Select(n => Math.Round(n * room / numbers[^1], 1).ToString(CultureInfo.InvariantCulture)))} {parts[1]}";
    }

    /// <summary>As offices write it; distributions with a name as the language does.</summary>
    public static string Chinese(string text)
    {
        if (text.Contains('(', StringComparison.Ordinal)) return text;
        string plain = text.Replace("..", "—", StringComparison.Ordinal);
        if (plain.EndsWith(" min", StringComparison.Ordinal)) return plain[..^4] + "分钟";
        return plain.EndsWith(" h", StringComparison.Ordinal) ? plain[..^2] + "小时" : text;
    }

    [GeneratedRegex(@"^(?<n>\d{1,6}(?:\.\d{1,4})?)(?:(?:[-~—–～至到]|\.\.)+(?<n>\d{1,6}(?:\.\d{1,4})?)){0,2}(?<u>小时|时|分钟|分|天|日|个?工作日)$")]
    private static partial Regex Chinese();
}
