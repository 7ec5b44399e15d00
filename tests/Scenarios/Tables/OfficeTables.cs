using System.Runtime.CompilerServices;
using RolloutSim.Scenarios.Tables.Importing;

namespace RolloutSim.Tests.Scenarios.Tables;

/// <summary>Tables of work in the layouts of different offices; the unit, its people and its schools are made up.</summary>
/// <remarks><c>county-merged.xlsx</c> was made by LibreOffice, the others are separated values in several encodings.</remarks>
internal static class OfficeTables
{
    public static string[] Names { get; } = [.. Directory.GetFiles(Folder()).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder(), name));

    public static string PathOf(string name) => Path.Combine(Folder(), name);

    public static ImportedTable Import(string name, ImportOptions? options = null) => TableImporter.Import(Read(name), name, options ?? new ImportOptions());

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Offices");
}
