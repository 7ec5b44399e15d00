using System.Collections.Immutable;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RolloutSim.Scenarios.Tables.Grids;

/// <summary>Which styles of a workbook show a number as a date.</summary>
internal sealed class CellFormats
{
    private readonly ImmutableArray<DateFormat?> _byStyle;

    public CellFormats(Stylesheet? styles)
    {
        Dictionary<uint, string> custom = [];
        foreach (NumberingFormat format in styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            if (format.NumberFormatId?.Value is { } id) custom[id] = format.FormatCode?.Value ?? "";
        _byStyle = [.. (styles?.CellFormats?.Elements<CellFormat>() ?? []).Select(f => Of(f.NumberFormatId?.Value ?? 0, custom))];
    }

    /// <summary>How a style shows days; null where it shows none.</summary>
    public DateFormat? DateOf(uint style) => style < _byStyle.Length ? _byStyle[(int)style] : null;

    private static DateFormat? Of(uint id, Dictionary<uint, string> custom)
    {
        if (custom.TryGetValue(id, out string? code)) return Of(code);
        // ECMA-376, part 1, 18.8.30: the formats that need no code, and those of Chinese programs.
        return id switch
        {
            14 or 15 or 17 or 22 or 27 or 31 or 36 or 50 or 52 or 54 or 57 => new DateFormat(true),
            16 or 28 or 29 or 30 or 51 or 53 or 58 => new DateFormat(false),
            _ => null,
        };
    }

    /// <summary>Whether a code such as <c>yyyy"年"m"月"d"日";@</c> shows days: letters in quotes, brackets and behind backslashes are none of it.</summary>
    internal static DateFormat? Of(string code)
    {
        bool hasDay = false, hasMonth = false, hasYear = false, hasEra = false;
        for (int i = 0; i < code.Length; i++)
        {
            char c = char.ToLowerInvariant(code[i]);
            if (c == ';') break; // the format of negative numbers begins
            if (c is '"' or '[')
            {
                int end = code.IndexOf(c == '"' ? '"' : ']', i + 1);
                if (end < 0) break;
                i = end;
            }
            else if (c is '\\' or '_' or '*') i++;
            else if (c == 'y') hasYear = true;
            else if (c == 'e') hasEra = true;
            else if (c == 'm') hasMonth = true;
            else if (c == 'd') hasDay = true;
        }
        // An 'e' is a year beside a month; alone it is a power of ten, or a letter of 'General'.
        hasYear |= hasEra && hasMonth;
        return hasDay || hasYear ? new DateFormat(hasYear) : null;
    }
}
