using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Tables.Grids;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>Gives the plan the units that its work items need: those that are known, and as many as usual where nobody says.</summary>
internal sealed partial class UnitStage(SeasonDraft season)
{
    // The programme takes 12 primary and 8 junior middle schools of a county, and about a tenth of the counties.
    private const int UsualPrimary = 12, UsualJunior = 8, UsualCounties = 10, MostSchools = 500;
    private const string Pupils = "pupils: ~30";

    private readonly List<UnitDraft> _units = [];
    private readonly HashSet<UnitLevel> _levels = [UnitLevel.Nation];

    public void Run()
    {
        UnitLevel mine = season.Level.Value;
        HashSet<UnitLevel> used = [.. season.Items.Select(i => i.Level), .. season.Items.Select(i => i.Review?.Who.Value.Level).OfType<UnitLevel>()];
        foreach (UnitLevel level in (UnitLevel[])[UnitLevel.Province, UnitLevel.City, UnitLevel.County, UnitLevel.School])
        {
            // A city stands between its province and its counties, whoever's table it is.
            bool isBetween = level < mine || level == UnitLevel.City;
            if (level == mine) Add(new UnitDraft(season.Options.UnitCode.Length > 0 ? season.Options.UnitCode : LevelWords.One(level), level, season.UnitName, season.Level.IsAssumed));
            else if (isBetween && used.Contains(level)) Add(new UnitDraft(LevelWords.One(level), level, "", true));
        }
        if (mine < UnitLevel.County) AddCounties(used);
        else if (mine == UnitLevel.County) AddSchools();
        (season.Units, season.Levels) = ([.. _units], [.. _levels.Order()]);
    }

    private void AddCounties(HashSet<UnitLevel> used)
    {
        ImportOptions options = season.Options;
        bool hasSchools = used.Contains(UnitLevel.School) || options.SchoolCount is not null;
        if (!used.Contains(UnitLevel.County) && !hasSchools && options.CountyCount is null) return;
        _levels.Add(UnitLevel.County);
        string count = options.CountyCount is { } given ? Whole(given) : "~" + Whole(Guessed(MessageId.ImportCountiesGuessed, UsualCounties));
        PutBelow(hasSchools ? $"counties: {{count: {count}, {Schools()}}}" : $"counties: {count}");
    }

    private void AddSchools()
    {
        ImmutableArray<string> names = season.Options.SchoolNames;
        if (names.IsEmpty) PutBelow(Schools());
        foreach ((int i, string name) in names.Index())
            Add(new UnitDraft($"school-{(i + 1).ToString("00", CultureInfo.InvariantCulture)}", UnitLevel.School, name, false) { Kind = KindOf(name) });
    }

    /// <summary>The schools of a county as the language counts them.</summary>
    private string Schools()
    {
        _levels.Add(UnitLevel.School);
        if ((season.Options.SchoolCount ?? InTable()) is { } said) return $"schools: {{count: {Whole(said)}, {Pupils}}}";
        Guessed(MessageId.ImportSchoolsGuessed, UsualPrimary + UsualJunior);
        return $"schools: {{{Pupils}, primary: ~{Whole(UsualPrimary)}, junior middle: ~{Whole(UsualJunior)}}}";
    }

    /// <summary>Of the lowest unit that is there.</summary>
    private void PutBelow(string counts) => _units[^1] = _units[^1] with { Below = counts };

    private void Add(UnitDraft unit)
    {
        _units.Add(unit);
        _levels.Add(unit.Level);
    }

    private int Guessed(MessageId message, int count)
    {
        season.Log.Guess(Message.Of(message, count));
        return count;
    }

    /// <summary>24所样本校.</summary>
    private int? InTable()
    {
        IEnumerable<(int Row, int Column, string Text)> texts = season.Form.Titles().Concat(season.Items.Select(i => (i.Task.Row, i.Task.Column, i.Name)));
        foreach ((int row, int column, string text) in texts)
        {
            if (Count().Match(CellText.Plain(text)) is not { Success: true } match) continue;
            int count = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            if (count is < 1 or > MostSchools) continue;
            season.Log.Remark(row, column, Message.Of(MessageId.ImportSchoolsFound, count));
            return count;
        }
        return null;
    }

    private static string KindOf(string name)
    {
        if (name.Contains("教学点", StringComparison.Ordinal)) return "teaching point";
        return name.Contains('中', StringComparison.Ordinal) || name.Contains("middle", StringComparison.OrdinalIgnoreCase) ? "junior middle" : "primary";
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![0-9])([0-9]{1,3})所(?:样本|参测|监测)?(?:学校|校|小学、?初中)")]
    private static partial Regex Count();
}
