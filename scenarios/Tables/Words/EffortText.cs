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
    private const decimal HoursOfDay = 7;

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
