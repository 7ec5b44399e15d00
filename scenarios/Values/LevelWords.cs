using System.Collections.Immutable;
using RolloutSim.Model.Units;

namespace RolloutSim.Scenarios.Values;

/// <summary>The words for the levels of the rollout.</summary>
internal static class LevelWords
{
    private static readonly ImmutableArray<(UnitLevel Level, string One, string Many, string Of)> Words =
    [
        (UnitLevel.Nation, "national", "nations", "centre"),
        (UnitLevel.Province, "province", "provinces", "province"),
        (UnitLevel.City, "city", "cities", "city"),
        (UnitLevel.County, "county", "counties", "county"),
        (UnitLevel.School, "school", "schools", "school"),
    ];

    /// <summary>The levels that have offices, from the nation down.</summary>
    public static ImmutableArray<UnitLevel> Levels { get; } = [.. Words.Select(w => w.Level)];

    /// <summary>Levels of units that a plan lists; the nation is always there.</summary>
    public static ImmutableArray<string> Listed { get; } = [.. Words.Skip(1).Select(w => w.One)];

    /// <summary>Before an office's name: <c>county liaison</c>, <c>national centre</c>.</summary>
    public static ImmutableArray<string> BeforeOffice { get; } = [.. Words.Select(w => w.One)];

    /// <summary>Behind <c>of all</c>.</summary>
    public static ImmutableArray<string> All { get; } = [.. Words.Skip(1).Select(w => w.Many)];

    /// <summary>Behind <c>of the</c>.</summary>
    public static ImmutableArray<string> Above { get; } = [.. Words.Take(4).Select(w => w.Of)];

    /// <summary>Keys of <c>people</c>.</summary>
    public static ImmutableArray<string> OfPeople { get; } = [.. Words.Select(w => w.Of)];

    public static string One(UnitLevel level) => Words[(int)level].One;
    public static string Many(UnitLevel level) => Words[(int)level].Many;
    public static string Of(UnitLevel level) => Words[(int)level].Of;

    public static UnitLevel? FromOne(string word) => Find(w => w.One == word);
    public static UnitLevel? FromMany(string word) => Find(w => w.Many == word);
    public static UnitLevel? FromOf(string word) => Find(w => w.Of == word);

    private static UnitLevel? Find(Func<(UnitLevel Level, string One, string Many, string Of), bool> fits)
    {
        foreach ((UnitLevel Level, string One, string Many, string Of) words in Words)
            if (fits(words)) return words.Level;
        return null;
    }
}
