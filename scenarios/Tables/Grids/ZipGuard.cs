using System.IO.Compression;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Tables.Grids;

/// <summary>Unpacks a spreadsheet once into nowhere, before anything looks into it: a small file may unpack to more than any memory holds.</summary>
internal static class ZipGuard
{
    /// <exception cref="ScenarioException">Too many parts, or too large ones.</exception>
    /// <exception cref="InvalidDataException">No archive.</exception>
    public static void Check(byte[] bytes, DiagnosticBag errors)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > TableLimits.Parts) GridLimits.Refuse(errors, 1, 1, MessageId.TableUnpacksTooLarge, TableLimits.UnpackedBytes);
        byte[] buffer = new byte[81_920];
        long unpacked = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            // What the archive says of its sizes may be a lie: the bytes are counted.
            using Stream part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                unpacked += read;
                if (unpacked > TableLimits.UnpackedBytes) GridLimits.Refuse(errors, 1, 1, MessageId.TableUnpacksTooLarge, TableLimits.UnpackedBytes);
            }
        }
    }
}
