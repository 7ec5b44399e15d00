using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Tables.Grids;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Tables.Words;

/// <summary>Reads who does something: 县级信息员, 样本校, 考务组、后勤组, <c>county liaison</c>.</summary>
/// <param name="mine">The level of the table: of offices without a word of theirs.</param>
internal sealed partial class RoleReader(UnitLevel mine)
{
    private readonly Dictionary<string, string> _unknown = new(StringComparer.Ordinal);

    /// <summary>Offices that nobody knows, with the words that the table has for them.</summary>
    public IReadOnlyDictionary<string, string> Unknown => _unknown;

    /// <summary>Always an office: words that nobody knows get one of their own.</summary>
    /// <param name="text">Not empty.</param>
    /// <param name="level">Of this row, where it is not the table's.</param>
    public RoleReading Read(string text, UnitLevel? level = null)
    {
        UnitLevel here = level ?? mine;
        if (Exactly(text, here) is { } exact) return new RoleReading(exact, false, null);
        ImmutableArray<string> pieces = [.. Between().Split(text).Select(p => p.Trim()).Where(p => p.Length > 0)];
        List<(Role Role, bool IsUnit)> known = [];
        UnitLevel? said = null;
        foreach (string piece in pieces)
        {
            said = LevelFinder.Last(CellText.Plain(piece), OfficeAt(piece), mine) ?? said;
            if (Known(piece, said, here) is { } role) known.Add(role);
        }
        if (known.Count == 0) return NameUnknown(text, said ?? here);
        // An office says more than a unit: of '样本校、县级信息员' the second.
        (Role first, bool isUnit) = known.Find(k => !k.IsUnit) is { Role: not null } office ? office : known[0];
        bool isOne = known.TrueForAll(k => k.Role == first) && known.Count == pieces.Length;
        Message? remark = !isOne ? Message.Of(MessageId.ImportFirstOfSeveral, CellText.OneLine(text), RoleTitles.Of(first)) : isUnit ? Message.Of(MessageId.ImportUnitNotOffice, CellText.OneLine(text), RoleTitles.Of(first)) : null;
        return new RoleReading(first, remark is not null, remark);
    }

    /// <summary>As the language writes it, or with the office's name in brackets, as a plan's export has it.</summary>
    private Role? Exactly(string text, UnitLevel here)
    {
        if (Role.Parse(text) is { Fault: null, Value: { } role }) return role;
        if (Bracket().Match(text) is not { Success: true } bracket || !Slug.Is(bracket.Groups[1].Value)) return null;
        string office = bracket.Groups[1].Value;
        return new Role(LevelFinder.Last(CellText.Plain(text[..bracket.Index]), -1, mine) ?? OfficeWords.Of(office)?.Level ?? here, office);
    }

    private static int OfficeAt(string piece) => OfficeWords.Finder.Find(piece)?.At ?? -1;

    private static (Role Role, bool IsUnit)? Known(string piece, UnitLevel? said, UnitLevel here)
    {
        if (OfficeWords.Finder.Find(piece) is { } found)
        {
            OfficeWord office = found.Meaning;
            // The head of '县教育局局长' is of the bureau; the national centre is no county's.
            UnitLevel level = office.Level == UnitLevel.Nation ? UnitLevel.Nation : said ?? office.Level ?? here;
            return (new Role(level, office.Office), false);
        }
        if (said is not { } unit || !Unit().IsMatch(CellText.Plain(piece))) return null;
        return (new Role(unit, OfficeWords.Usual(unit)), true);
    }

    private RoleReading NameUnknown(string text, UnitLevel level)
    {
        string words = CellText.OneLine(text);
        if (!_unknown.TryGetValue(words, out string? office))
        {
            string kind = words.Contains('组') || words.Contains("group", StringComparison.OrdinalIgnoreCase) ? "group" : "office";
            string slug = Slug.Of(words);
            office = Slug.Is(slug) && slug.Length >= words.Length / 2 ? slug : $"{kind}-{_unknown.Count + 1}";
            _unknown.Add(words, office);
        }
        var role = new Role(level, office);
        return new RoleReading(role, true, Message.Of(MessageId.ImportUnknownOffice, words, role.ToString())) { Unknown = words };
    }

    [GeneratedRegex("[、,，;；/\n\\\\&]|(?<=[员长组办室局科股处校学])[和与及](?=.)| and ")]
    private static partial Regex Between();

    [GeneratedRegex(@"\[([a-z0-9-]+)\]")]
    private static partial Regex Bracket();

    /// <summary>A unit as a whole: 各样本校, 全县各中小学, 样本县, 县级.</summary>
    [GeneratedRegex("^(?>(?:各|全县|全省|全市|本|相关|有关|属地|参测|所有|全体|\\(|各有关)*)(?>(?:样本校|样本学校|学校|中小学|小学|中学|初中|校|样本县|县(?:\\(市、?区\\)|市区|区)?|区县|市级?|省级?|县级?|校级?|国家级?|区级?|schools?|count(?:y|ies)|provinces?|sampleschools?)*)(?>(?:\\)|级|方面)*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Unit();
}
