using System.Collections.Immutable;
using System.Text;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Tables.Grids;

/// <summary>Reads separated values (RFC 4180) as offices' programs save them: in UTF-8, UTF-16 or GB18030, with comma, semicolon or tab.</summary>
internal static class CsvGridReader
{
    private static readonly ImmutableArray<char> Separators = [',', ';', '\t'];

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The same text by each separator that stands in it; which one is right shows in what is understood.</summary>
    /// <exception cref="ScenarioException">No text, or none that is complete.</exception>
    public static ImmutableArray<Grid> Read(ReadOnlySpan<byte> bytes, DiagnosticBag errors)
    {
        string text = Decode(bytes, errors);
        CheckCharacters(text, errors);
        char? said = TakeSeparatorLine(ref text);
        IEnumerable<char> candidates = said is { } one ? [one] : Separators.Where(s => text.Contains(s)).DefaultIfEmpty(Separators[0]);
        // Rows are counted as spreadsheets count them, which hide the line 'sep=;'.
        return [.. candidates.Select(separator => new Grid("", Rows(text, separator, errors)))];
    }

    private static string Decode(ReadOnlySpan<byte> bytes, DiagnosticBag errors)
    {
        if (bytes.StartsWith("\uFEFF"u8)) return Decode(bytes[3..], new UTF8Encoding(false, true), errors, 1);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Decode(bytes[2..], new UnicodeEncoding(false, false, true), errors, 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Decode(bytes[2..], new UnicodeEncoding(true, false, true), errors, 2);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Decode(bytes, Gb18030, errors, 1);
    }

    private static string Decode(ReadOnlySpan<byte> bytes, Encoding encoding, DiagnosticBag errors, int bytesOfLineFeed)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            int at = Math.Clamp(e.Index, 0, bytes.Length);
            int row = 1 + (bytesOfLineFeed == 1 ? bytes[..at].Count((byte)'\n') : 0);
            errors.Add(new Place(row, 1), "", Message.Of(MessageId.TableNotText));
            throw errors.ToException();
        }
    }

    private static void CheckCharacters(string text, DiagnosticBag errors)
    {
        int row = 1;
        foreach (char c in text)
        {
            if (c == '\n') row++;
            if (c >= ' ' || c is '\t' or '\n' or '\v' or '\f' or '\r') continue;
            errors.Add(new Place(row, 1), "", Message.Of(MessageId.TableNotText));
            throw errors.ToException();
        }
    }

    /// <summary>The line <c>sep=;</c> that some programs put before all others.</summary>
    private static char? TakeSeparatorLine(ref string text)
    {
        if (text.Length < 6 || !text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text[5] is not ('\r' or '\n')) return null;
        char separator = text[4];
        text = text[5..].TrimStart('\r', '\n');
        return separator;
    }

    private static IEnumerable<KeyValuePair<int, ImmutableArray<GridCell>>> Rows(string text, char separator, DiagnosticBag errors)
    {
        List<KeyValuePair<int, ImmutableArray<GridCell>>> rows = [];
        ImmutableArray<GridCell>.Builder cells = ImmutableArray.CreateBuilder<GridCell>();
        for (int at = 0, row = 1; at < text.Length;)
        {
            (string value, int end) = Value(text, at, separator, row, cells.Count + 1, errors);
            cells.Add(value.Length == 0 ? GridCell.Empty : new GridCell(value));
            at = end;
            if (at < text.Length && text[at] == separator)
            {
                at++;
                if (cells.Count <= TableLimits.Columns && at < text.Length) continue;
            }
            else if (at < text.Length)
            {
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            }
            if (cells.Count > TableLimits.Columns) GridLimits.Refuse(errors, row, cells.Count, MessageId.TableTooWide, TableLimits.Columns);
            if (cells.Any(c => !c.IsEmpty)) rows.Add(new(row, cells.ToImmutable()));
            if (rows.Count > TableLimits.Rows) GridLimits.Refuse(errors, row, 1, MessageId.TableTooLong, TableLimits.Rows);
            cells.Clear();
            row++;
        }
        return rows;
    }

    /// <summary>A value and where it ends: at a separator, a line's end or the text's.</summary>
    private static (string Value, int End) Value(string text, int at, char separator, int row, int column, DiagnosticBag errors)
    {
        int start = at;
        while (at < text.Length && text[at] == ' ') at++;
        string quoted = "";
        if (at < text.Length && text[at] == '"')
        {
            (quoted, at) = Quoted(text, at, row, column, errors);
            start = at;
        }
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n')) at++;
        string value = CellText.Clean(quoted + text[start..at]);
        if (value.Length > TableLimits.CellChars) GridLimits.Refuse(errors, row, column, MessageId.TextTooLong, TableLimits.CellChars);
        return (WithoutGuard(value), at);
    }

    private static (string Value, int End) Quoted(string text, int open, int row, int column, DiagnosticBag errors)
    {
        var value = new StringBuilder();
        for (int at = open + 1; at < text.Length; at++)
        {
            if (text[at] != '"') value.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') value.Append(text[++at]);
            else return (value.ToString(), at + 1);
        }
        errors.Add(new Place(row, column), CellName.Of(row, column), Message.Of(MessageId.TableQuoteOpen));
        throw errors.ToException();
    }

    /// <summary>The apostrophe before a text that spreadsheets would take for a formula is no part of it.</summary>
    private static string WithoutGuard(string value) => value.Length > 1 && value[0] == '\'' && CsvText.BeginsFormula(value[1]) ? value[1..] : value;
}
