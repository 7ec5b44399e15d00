using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Tables.Words;

/// <summary>The offices that tables and plans name.</summary>
internal static class OfficeWords
{
    private static readonly ImmutableArray<(OfficeWord Office, string Words)> All = [.. WordTable.Read("offices").Select(Read)];

    private static readonly Dictionary<string, OfficeWord> ByName = All.ToDictionary(o => o.Office.Office, o => o.Office, StringComparer.Ordinal);

    public static PhraseFinder<OfficeWord> Finder { get; } = new(All.SelectMany(o => WordTable.Words(o.Words).Select(word => (word, o.Office))));

    /// <summary>Null for an office that is not known.</summary>
    public static OfficeWord? Of(string office) => ByName.GetValueOrDefault(office);

    /// <summary>Who answers for a unit when nobody is named.</summary>
    public static string Usual(UnitLevel level) => level switch
    {
        UnitLevel.Nation => "centre",
        UnitLevel.School => "head",
        _ => "liaison",
    };

    private static (OfficeWord, string) Read(ImmutableArray<string> row) =>
        (new OfficeWord(row[0], row[1] == "nation" ? UnitLevel.Nation : LevelWords.FromOne(row[1]), int.Parse(row[2], CultureInfo.InvariantCulture), row[3]), row[4]);
}
