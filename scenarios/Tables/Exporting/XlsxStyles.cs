using DocumentFormat.OpenXml.Spreadsheet;

namespace RolloutSim.Scenarios.Tables.Exporting;

/// <summary>How the cells of an exported spreadsheet look.</summary>
internal static class XlsxStyles
{
    public const uint Title = 1, Subtitle = 2, Heading = 3, Text = 4, Centred = 5, OneLine = 6;

    private const string Face = "宋体";

    public static Stylesheet Make() => new(
        new Fonts(Font(11, false), Font(16, true), Font(11, true)),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFDDEBF7" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Format(font: 1, fill: 0, border: 0, HorizontalAlignmentValues.Center),
            Format(font: 0, fill: 0, border: 0, HorizontalAlignmentValues.Center),
            Format(font: 2, fill: 2, border: 1, HorizontalAlignmentValues.Center),
            Format(font: 0, fill: 0, border: 1, HorizontalAlignmentValues.Left),
            Format(font: 0, fill: 0, border: 1, HorizontalAlignmentValues.Center),
            Format(font: 0, fill: 0, border: 1, HorizontalAlignmentValues.Left, isWrapped: false)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static Font Font(double size, bool isBold)
    {
        var font = new Font();
        if (isBold) font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = Face });
        return font;
    }

    private static Border Thin() => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder());

    private static CellFormat Format(uint font, uint fill, uint border, HorizontalAlignmentValues horizontal, bool isWrapped = true) =>
        new(new Alignment { Horizontal = horizontal, Vertical = VerticalAlignmentValues.Center, WrapText = isWrapped })
        {
            FontId = font,
            FillId = fill,
            BorderId = border,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };
}
