using System.Collections.Immutable;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using RolloutSim.Scenarios.Tables.Grids;

namespace RolloutSim.Scenarios.Tables.Exporting;

/// <summary>Writes a table as an .xlsx file, ready to be printed; the same table gives the same bytes.</summary>
public static class XlsxTable
{
    private const string SheetName = "工作安排";
    private const int HeadingRow = 3;
    private const double LineHeight = 15, Margin = 7, MostHeight = 409; // points; the last is a spreadsheet's limit

    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the first day that an archive can name

    public static byte[] Write(ExportedTable table)
    {
        using var stream = new MemoryStream();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            WorksheetPart sheet = workbook.AddNewPart<WorksheetPart>("rId1");
            WorkbookStylesPart styles = workbook.AddNewPart<WorkbookStylesPart>("rId2");
            styles.Stylesheet = XlsxStyles.Make();
            sheet.Worksheet = Sheet(table);
            string last = CellName.Column(ExportedTable.PrintedColumns);
            var titles = new DefinedName($"'{SheetName}'!${HeadingRow}:${HeadingRow}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 };
            var area = new DefinedName($"'{SheetName}'!$A$1:${last}${HeadingRow + table.Rows.Length}") { Name = "_xlnm.Print_Area", LocalSheetId = 0 };
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = "rId1", SheetId = 1, Name = SheetName }), new DefinedNames(area, titles));
        }
        return Repack(stream.ToArray());
    }

    private static Worksheet Sheet(ExportedTable table)
    {
        var data = new SheetData();
        data.Append(Row(1, 30, [(table.Title, XlsxStyles.Title)]));
        data.Append(Row(2, 20, [(table.Subtitle, XlsxStyles.Subtitle)]));
        data.Append(Row(HeadingRow, 26, [.. table.Columns.Select(c => (c.Heading, XlsxStyles.Heading))]));
        foreach ((int i, ImmutableArray<string> row) in table.Rows.Index())
            data.Append(Row(HeadingRow + 1 + i, Height(row, table.Columns), [.. row.Zip(table.Columns, (text, column) => (text, StyleOf(column, table)))]));
        var pane = new Pane { VerticalSplit = HeadingRow, TopLeftCell = CellName.Of(HeadingRow + 1, 1), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        string last = CellName.Column(ExportedTable.PrintedColumns);
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }),
            new Columns(table.Columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })),
            data,
            new MergeCells(new MergeCell { Reference = $"A1:{last}1" }, new MergeCell { Reference = $"A2:{last}2" }),
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
    }

    private static uint StyleOf(ExportedColumn column, ExportedTable table) =>
        table.Columns.IndexOf(column) >= ExportedTable.PrintedColumns ? XlsxStyles.OneLine : column.IsCentred ? XlsxStyles.Centred : XlsxStyles.Text;

    /// <summary>As high as its longest printed text needs: programs that do not measure it themselves would cut it off.</summary>
    private static double Height(ImmutableArray<string> row, ImmutableArray<ExportedColumn> columns)
    {
        int lines = row.Take(ExportedTable.PrintedColumns).Zip(columns, (text, column) => (int)Math.Ceiling(text.Sum(c => c > 127 ? 2 : 1) / (column.Width - 1.0))).Max();
        return Math.Min(MostHeight, LineHeight * Math.Max(1, lines) + Margin);
    }

    private static Row Row(int number, double height, ImmutableArray<(string Text, uint Style)> cells)
    {
        var row = new Row { RowIndex = (uint)number, Height = height, CustomHeight = true };
        foreach ((int i, (string text, uint style)) in cells.Index())
        {
            var cell = new Cell { CellReference = CellName.Of(number, i + 1), StyleIndex = style };
            if (text.Length > 0) (cell.DataType, cell.InlineString) = (CellValues.InlineString, new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
            row.Append(cell);
        }
        return row;
    }

    /// <summary>The same parts in the order of their names, without the time of day.</summary>
    private static byte[] Repack(byte[] bytes)
    {
        using var source = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        using var stream = new MemoryStream();
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (ZipArchiveEntry entry in source.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                ZipArchiveEntry copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Epoch;
                using Stream from = entry.Open(), to = copy.Open();
                from.CopyTo(to);
            }
        return stream.ToArray();
    }
}
