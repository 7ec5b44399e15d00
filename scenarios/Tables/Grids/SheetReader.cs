using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Tables.Grids;

/// <summary>Reads one sheet, cell by cell, within the limits.</summary>
/// <param name="shared">The workbook's table of texts.</param>
/// <param name="formats">Which cells are dates.</param>
/// <param name="isFrom1904">Days count from 1904, as old Macintosh programs have them.</param>
/// <param name="errors">Collects what is wrong.</param>
internal sealed class SheetReader(ImmutableArray<string> shared, CellFormats formats, bool isFrom1904, DiagnosticBag errors)
{
    private const int DaysTo1904 = 1462;
    private const double FirstSerial = 1, LastSerial = 2_958_465; // 1900-01-01 to 9999-12-31

    public Grid Read(WorksheetPart part, string name)
    {
        var rows = new SortedDictionary<int, List<GridCell>>();
        List<(int Top, int Left, int Bottom, int Right)> merged = [];
        int row = 0, column = 0;
        long chars = 0;
        using OpenXmlReader reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement) continue;
            if (reader.ElementType == typeof(Row))
            {
                row = Attribute(reader, "r") is { } number ? RowNumber(number, row + 1) : row + 1;
                column = 0;
            }
            else if (reader.ElementType == typeof(Cell))
            {
                var cell = (Cell)reader.LoadCurrentElement()!;
                (row, column) = cell.CellReference?.Value is { } at ? CellName.Parse(at) ?? throw new InvalidDataException($"'{at}' is no cell.") : (Math.Max(row, 1), column + 1);
                GridCell read = Value(cell);
                if (read.IsEmpty) continue;
                chars += read.Text.Length;
                Put(rows, row, column, read, chars);
            }
            else if (reader.ElementType == typeof(MergeCell) && Attribute(reader, "ref") is { } range)
            {
                if (merged.Count == TableLimits.MergedCells) GridLimits.Refuse(errors, row, 1, MessageId.TableTooManyMerged, TableLimits.MergedCells);
                merged.Add(Range(range));
            }
        }
        Spread(rows, merged, errors);
        return new Grid(name, rows.Select(r => KeyValuePair.Create(r.Key, r.Value.ToImmutableArray())));
    }

    private void Put(SortedDictionary<int, List<GridCell>> rows, int row, int column, GridCell cell, long chars)
    {
        if (column > TableLimits.Columns) GridLimits.Refuse(errors, row, column, MessageId.TableTooWide, TableLimits.Columns);
        if (cell.Text.Length > TableLimits.CellChars) GridLimits.Refuse(errors, row, column, MessageId.TextTooLong, TableLimits.CellChars);
        if (chars > TableLimits.SheetChars) GridLimits.Refuse(errors, row, column, MessageId.TableTooMuchText, TableLimits.SheetChars);
        if (!rows.TryGetValue(row, out List<GridCell>? cells))
        {
            if (rows.Count == TableLimits.Rows) GridLimits.Refuse(errors, row, column, MessageId.TableTooLong, TableLimits.Rows);
            rows.Add(row, cells = []);
        }
        while (cells.Count < column) cells.Add(GridCell.Empty);
        cells[column - 1] = cell;
    }

    /// <summary>Gives every cell of a merged one its value, in the rows and columns that hold anything at all.</summary>
    private static void Spread(SortedDictionary<int, List<GridCell>> rows, List<(int Top, int Left, int Bottom, int Right)> merged, DiagnosticBag errors)
    {
        if (rows.Count == 0) return;
        int repeats = 0;
        int columns = rows.Values.Max(cells => cells.Count);
        foreach ((int top, int left, int bottom, int right) in merged)
        {
            if (!rows.TryGetValue(top, out List<GridCell>? first) || first.Count < left || first[left - 1].IsEmpty) continue;
            GridCell repeated = first[left - 1] with { OriginRow = top, OriginColumn = left };
            foreach ((int row, List<GridCell> cells) in rows)
            {
                if (row < top || row > bottom) continue;
                for (int column = left; column <= Math.Min(right, columns); column++)
                {
                    if (row == top && column == left) continue;
                    if (++repeats > TableLimits.RepeatedCells) GridLimits.Refuse(errors, top, left, MessageId.TableTooManyMerged, TableLimits.MergedCells);
                    while (cells.Count < column) cells.Add(GridCell.Empty);
                    cells[column - 1] = repeated;
                }
            }
        }
    }

    private GridCell Value(Cell cell)
    {
        string raw = cell.CellValue?.Text ?? "";
        CellValues type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.InlineString) return Text(cell.InlineString is { } inline ? TextOf(inline) : "");
        if (raw.Length == 0)
            return cell.CellFormula is null || type == CellValues.String ? GridCell.Empty : new GridCell("") { Fault = Message.Of(MessageId.TableNotCalculated) };
        if (type == CellValues.SharedString)
        {
            bool isThere = int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < shared.Length;
            return isThere ? Text(shared[index]) : throw new InvalidDataException($"There is no text {raw}.");
        }
        if (type == CellValues.Error) return new GridCell("") { Fault = Message.Of(MessageId.TableErrorValue, CellText.Clean(raw)) };
        if (type == CellValues.Boolean) return new GridCell(raw == "0" ? "FALSE" : "TRUE");
        if (type == CellValues.Date) return Iso(raw);
        return type == CellValues.Number ? Number(raw, cell.StyleIndex?.Value ?? 0) : Text(raw);
    }

    private GridCell Number(string raw, uint style)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number)) return Text(raw);
        if (formats.DateOf(style) is not { } date) return new GridCell(number.ToString("0.###############", CultureInfo.InvariantCulture)) { IsNumber = true };
        double serial = isFrom1904 ? number + DaysTo1904 : number;
        if (serial is < FirstSerial or >= LastSerial + 1) return new GridCell(raw) { IsNumber = true };
        var day = DateOnly.FromDateTime(DateTime.FromOADate(serial));
        return new GridCell(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) { Day = day, ShowsYear = date.ShowsYear };
    }

    private static GridCell Iso(string raw) =>
        DateTime.TryParse(raw, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime time)
            ? new GridCell(time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) { Day = DateOnly.FromDateTime(time) }
            : Text(raw);

    private static GridCell Text(string text) => CellText.Clean(text) is { Length: > 0 } clean ? new GridCell(clean) : GridCell.Empty;

    /// <summary>The text of its pieces; what says how to read it aloud is left out.</summary>
    public static string TextOf(OpenXmlElement? element) =>
        element is null ? "" : Unescape(string.Concat(element.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text)));

    /// <summary>Characters that XML cannot have are written <c>_x000D_</c>.</summary>
    private static string Unescape(string text)
    {
        int at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0) return text;
        var plain = new StringBuilder();
        int from = 0;
        for (; at >= 0; at = text.IndexOf("_x", Math.Max(from, at + 1), StringComparison.Ordinal))
        {
            if (at < from || at + 7 > text.Length || text[at + 6] != '_') continue;
            if (!int.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)) continue;
            plain.Append(text, from, at - from).Append((char)code);
            from = at + 7;
        }
        return plain.Append(text, from, text.Length - from).ToString();
    }

    private static int RowNumber(string text, int fallback)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int row)) return fallback;
        return row is >= 1 and <= TableLimits.SheetRows ? row : throw new InvalidDataException($"There is no row {text}.");
    }

    private static (int Top, int Left, int Bottom, int Right) Range(string range)
    {
        string[] ends = range.Split(':');
        if (ends.Length > 2 || CellName.Parse(ends[0]) is not { } first || CellName.Parse(ends[^1]) is not { } last) throw new InvalidDataException($"'{range}' is no range of cells.");
        return (Math.Min(first.Row, last.Row), Math.Min(first.Column, last.Column), Math.Max(first.Row, last.Row), Math.Max(first.Column, last.Column));
    }

    private static string? Attribute(OpenXmlReader reader, string name)
    {
        foreach (OpenXmlAttribute attribute in reader.Attributes)
            if (attribute.LocalName == name && attribute.NamespaceUri.Length == 0) return attribute.Value;
        return null;
    }
}
