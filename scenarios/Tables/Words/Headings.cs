using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RolloutSim.Scenarios.Tables.Grids;

namespace RolloutSim.Scenarios.Tables.Words;

/// <summary>What the headings of tables mean.</summary>
internal static partial class Headings
{
    private const int LongestHeading = 16;

    /// <summary>The rank of a heading that only holds a known word.</summary>
    public const int Unknown = int.MaxValue;

    private static readonly ImmutableArray<(string Word, ColumnKind Kind)> Known =
        [.. WordTable.Read("headings").SelectMany(row => WordTable.Words(row[1]).Select(word => (word, Enum.Parse<ColumnKind>(row[0], ignoreCase: true))))];

    private static readonly Dictionary<string, int> Exact = Known.Index().ToDictionary(k => CellText.Plain(k.Item.Word), k => k.Index, StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind that is meant, and how plainly: the place of a known word in the table, a large number for others; null for none.</summary>
    public static (ColumnKind Kind, int Rank)? Of(string heading)
    {
        string plain = Brackets().Replace(CellText.Plain(heading), "").TrimEnd(':', '：', '*').TrimStart('*');
        if (plain.Length is 0 or > LongestHeading) return null;
        if (Exact.TryGetValue(plain, out int rank)) return (Known[rank].Kind, rank);
        // '主要责任人及电话': the longest Chinese word in it that says what it is.
        (string Word, ColumnKind Kind)? best = null;
        foreach ((string word, ColumnKind its) in Known)
            if (word.Length >= 2 && !char.IsAscii(word[0]) && plain.Contains(word, StringComparison.Ordinal) && word.Length > (best?.Word.Length ?? 0)) best = (word, its);
        return best is { } found ? (found.Kind, Unknown) : null;
    }

    /// <summary>What each kind is called in Chinese.</summary>
    public static string Chinese(ColumnKind kind) => Known.First(k => k.Kind == kind).Word;

    [GeneratedRegex(@"[((\[【][^))\]】]*[))\]】]")]
    private static partial Regex Brackets();
}
