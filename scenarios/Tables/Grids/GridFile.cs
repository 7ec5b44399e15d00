using System.Collections.Immutable;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Tables.Grids;

/// <summary>Reads a table's file by what is in it, whatever its name ends with.</summary>
internal static class GridFile
{
    /// <summary>The visible sheets that hold something; of separated values the same cells by each possible separator.</summary>
    /// <exception cref="ScenarioException">No table.</exception>
    public static ImmutableArray<Grid> Read(byte[] bytes, DiagnosticBag errors)
    {
        if (bytes.Length > TableLimits.FileBytes) GridLimits.Refuse(errors, 1, 1, MessageId.TableTooLarge, bytes.Length, TableLimits.FileBytes);
        if (Begins(bytes, [0xD0, 0xCF, 0x11, 0xE0])) GridLimits.Refuse(errors, 1, 1, MessageId.TableOldFormat);
        if (Begins(bytes, "%PDF"u8) || Begins(bytes, "{\\rtf"u8) || Begins(bytes, "<"u8) || Begins(bytes, "\uFEFF<"u8)) GridLimits.Refuse(errors, 1, 1, MessageId.TableOtherFormat);
        bool isArchive = Begins(bytes, "PK"u8);
        ImmutableArray<Grid> grids = [.. (isArchive ? XlsxGridReader.Read(bytes, errors) : CsvGridReader.Read(bytes, errors)).Where(g => g.RowNumbers.Length > 0)];
        if (grids.IsEmpty) GridLimits.Refuse(errors, 1, 1, MessageId.TableEmpty);
        return grids;
    }

    private static bool Begins(byte[] bytes, ReadOnlySpan<byte> mark) => bytes.AsSpan().StartsWith(mark);
}
