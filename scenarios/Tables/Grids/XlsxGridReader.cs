using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Tables.Grids;

/// <summary>Reads the sheets of an .xlsx file that people see; of formulas the value that was calculated last.</summary>
internal static class XlsxGridReader
{
    /// <exception cref="ScenarioException">No spreadsheet, a damaged one, or too large a one.</exception>
    public static ImmutableArray<Grid> Read(byte[] bytes, DiagnosticBag errors)
    {
        try
        {
            ZipGuard.Check(bytes, errors);
            using var stream = new MemoryStream(bytes, writable: false);
            using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = TableLimits.UnpackedBytes });
            return Sheets(document, errors);
        }
        catch (Exception e) when (e is not (ScenarioException or InvariantException or OutOfMemoryException))
        {
            // Whatever the archive, its XML or the library stumbles over: the file is damaged.
            errors.Add(Place.Start, "", Message.Of(MessageId.TableDamaged, CellText.OneLine(CellText.Clean(e.Message))));
            throw errors.ToException();
        }
    }

    private static ImmutableArray<Grid> Sheets(SpreadsheetDocument document, DiagnosticBag errors)
    {
        WorkbookPart workbook = document.WorkbookPart ?? throw new InvalidDataException("There is no workbook.");
        Workbook root = workbook.Workbook ?? throw new InvalidDataException("The workbook is empty.");
        ImmutableArray<string> shared = SharedTexts(workbook.SharedStringTablePart);
        var reader = new SheetReader(shared, new CellFormats(workbook.WorkbookStylesPart?.Stylesheet), root.WorkbookProperties?.Date1904?.Value == true, errors);
        List<Grid> grids = [];
        foreach (Sheet sheet in root.Descendants<Sheet>().Where(IsVisible).Take(TableLimits.Sheets))
        {
            if (sheet.Id?.Value is { } id && workbook.TryGetPartById(id, out OpenXmlPart? part) && part is WorksheetPart worksheet)
                grids.Add(reader.Read(worksheet, CellText.OneLine(CellText.Clean(sheet.Name?.Value ?? ""))));
        }
        return [.. grids];
    }

    private static bool IsVisible(Sheet sheet) => sheet.State is not { } state || state.Value == SheetStateValues.Visible;

    private static ImmutableArray<string> SharedTexts(SharedStringTablePart? part)
    {
        if (part is null) return [];
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>();
        using OpenXmlReader reader = OpenXmlReader.Create(part);
        while (reader.Read())
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement) texts.Add(SheetReader.TextOf(reader.LoadCurrentElement()));
        return texts.ToImmutable();
    }
}
