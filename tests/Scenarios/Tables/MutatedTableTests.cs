using System.IO.Compression;
using System.Text;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Tables.Exporting;
using RolloutSim.Scenarios.Tables.Importing;

namespace RolloutSim.Tests.Scenarios.Tables;

/// <summary>Whatever happens to a table, importing it ends in a plan or in mistakes with row and column: no other exception, no hang.</summary>
/// <remarks>Does not say that the mistakes are well described, nor that the plan is what the office meant; TableImporterTests does.</remarks>
public sealed class MutatedTableTests
{
    private const string Alphabet = "aT-~:;,、；\"'\n\t=@#{}[]&*! 0129.一三月日前至（）(《é西\u0000\u0007\u200B\u202E\ud800";

    private static readonly ImportOptions Options = new() { Year = 2021 };

    private static readonly byte[][] Tables = [.. OfficeTables.Names.Select(OfficeTables.Read), CsvTable.Write(TableExporter.Export(ShippedPlans.Read("smallest"))), XlsxTable.Write(TableExporter.Export(ShippedPlans.Read("smallest")))];

    [Theory]
    [InlineData(1, 150)]
    [InlineData(2, 150)]
    public void A_mutated_table_is_imported_or_refused(int seed, int count)
    {
        var random = new Random(seed);
        int read = 0;
        for (int i = 0; i < count; i++)
            if (ImportOrRefuse(Mutate(Tables[i % Tables.Length], random))) read++;
        // Neither side of the test is empty.
        Assert.InRange(read, count / 10, count * 9 / 10);
    }

    /// <summary>The same for two thousand, outside the normal suite.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public void Two_thousand_mutated_tables_are_imported_or_refused() => A_mutated_table_is_imported_or_refused(3, 2_000);

    private static bool ImportOrRefuse(byte[] bytes)
    {
        try
        {
            ImportedTable imported = TableImporter.Import(bytes, "table", Options);
            Assert.Equal(imported.Plan.Sha256, PlanReader.ReadText(imported.Text, imported.Plan.File).Sha256);
            return true;
        }
        catch (ScenarioException refused)
        {
            Assert.All(refused.Diagnostics, d => Assert.False(d.Place.IsNone, d.ToString()));
            return false;
        }
    }

    private static byte[] Mutate(byte[] table, Random random)
    {
        bool isArchive = table.AsSpan().StartsWith("PK"u8);
        if (random.Next(4) == 0) return Bytes(table, random);
        return isArchive ? Part(table, random) : Encoding.UTF8.GetBytes(Text(Decode(table), random));
    }

    private static string Decode(byte[] table) =>
        table.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode.GetString(table)
        : System.Text.Unicode.Utf8.IsValid(table) ? Encoding.UTF8.GetString(table) : CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(table);

    /// <summary>The file itself: bytes changed, cut off or doubled.</summary>
    private static byte[] Bytes(byte[] table, Random random)
    {
        List<byte> bytes = [.. table];
        for (int n = random.Next(1, 4); n > 0; n--)
        {
            int at = random.Next(bytes.Count);
            if (random.Next(3) == 0) bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
            else bytes[at] = (byte)random.Next(256);
            if (bytes.Count == 0) bytes.Add(0);
        }
        return [.. bytes];
    }

    /// <summary>The text of one part of a spreadsheet, in an archive that is whole.</summary>
    private static byte[] Part(byte[] table, Random random)
    {
        using var source = new ZipArchive(new MemoryStream(table), ZipArchiveMode.Read);
        ZipArchiveEntry[] entries = [.. source.Entries];
        // Most of what can go wrong stands in the sheet.
        string chosen = random.Next(4) == 0 ? entries[random.Next(entries.Length)].FullName : entries.Last(e => e.FullName.Contains("sheet", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)).FullName;
        return Grids.Workbooks.Zip([.. entries.Select(e => (e.FullName, e.FullName == chosen ? Text(Read(e), random) : Read(e)))]);
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static string Text(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (int n = random.Next(1, 5); n > 0 && mutated.Length > 0; n--)
        {
            int at = random.Next(mutated.Length), length = Math.Min(random.Next(1, 30), mutated.Length - at);
            string piece = mutated.ToString(at, length);
            switch (random.Next(6))
            {
                case 0: mutated.Remove(at, length); break;
                case 1: mutated.Insert(random.Next(mutated.Length), piece); break;
                case 2: mutated.Insert(at, Alphabet[random.Next(Alphabet.Length)]); break;
                case 3: mutated[at] = Alphabet[random.Next(Alphabet.Length)]; break;
                case 4: Swap(mutated, '\n', random); break;
                default: Swap(mutated, ',', random); break;
            }
        }
        return mutated.ToString();
    }

    /// <summary>Cells under other headings, rows in another order: right in themselves, wrong where they stand.</summary>
    private static void Swap(StringBuilder text, char separator, Random random)
    {
        string[] pieces = text.ToString().Split(separator);
        int a = random.Next(pieces.Length), b = random.Next(pieces.Length);
        (pieces[a], pieces[b]) = (pieces[b], pieces[a]);
        text.Clear().AppendJoin(separator, pieces);
    }
}
