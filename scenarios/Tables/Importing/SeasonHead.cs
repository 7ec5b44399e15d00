using System.Globalization;
using System.Text.RegularExpressions;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Tables.Dates;
using RolloutSim.Scenarios.Tables.Grids;
using RolloutSim.Scenarios.Tables.Reading;
using RolloutSim.Scenarios.Tables.Words;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>What a table's titles say of the season: its year, whose it is.</summary>
internal static partial class SeasonHead
{
    private const int FirstYear = 1990, LastYear = 2200, LongestName = 20;
    private const string Name = "(?:(?!关于|国家|全国|义务|教育|质量|监测|样本|工作|各|本)\\p{IsCJKUnifiedIdeographs})";

    /// <summary>The year that was asked for, else that of T, of a title, of a date, of the sheet's name.</summary>
    public static int? YearOf(SeasonDraft season, IEnumerable<TaskRow> rows)
    {
        if ((season.Options.Year ?? season.Options.FirstTestDay?.Year ?? season.Options.LastTestDay?.Year) is { } given) return given;
        foreach ((int Row, int Column, string Text) title in season.Form.Titles())
            if (TestDayFinder.DateIn(title.Text) is { } test && (test.From ?? test.Due)?.Year is { } its) return its;
        foreach (string title in season.Form.Titles().Select(t => t.Text).Append(season.Form.Grid.Sheet))
            foreach (Match match in Year().Matches(CellText.Plain(title)))
                if (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) is >= FirstYear and <= LastYear and var year) return year;
        // Most dates of a season lie in the year of its test.
        return rows.Select(YearIn).OfType<int>().GroupBy(y => y).OrderByDescending(g => g.Count()).Select(g => (int?)g.Key).FirstOrDefault();
    }

    private static int? YearIn(TaskRow row)
    {
        if (row[ColumnKind.Due] is not { } cell) return null;
        if (cell.Cell is { Day: { } day, ShowsYear: true }) return day.Year;
        return OfficeDateParser.Parse(cell.Text) is { } date ? (date.Due ?? date.From)?.Year : null;
    }

    /// <summary>The level and the name of the unit: from the options, a title, the roles that the table names.</summary>
    public static void ReadUnit(SeasonDraft season, IEnumerable<TaskRow> rows)
    {
        string title = season.Options.UnitName.Length > 0 ? season.Options.UnitName : NameIn(season.Form);
        season.UnitName = title;
        UnitLevel? named = title.Length > 0 ? LevelOf(title) : null;
        if (season.Options.Level is { } level) season.Level = new(level, false);
        else if (named is not null) season.Level = new(named.Value, false);
        else
        {
            UnitLevel? most = rows.Select(r => r[ColumnKind.Who]).OfType<TableCell>().Select(c => LevelFinder.Last(CellText.Plain(c.Text), -1, UnitLevel.County))
                .OfType<UnitLevel>().GroupBy(l => l).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => (UnitLevel?)g.Key).FirstOrDefault();
            // A list of the schools' tasks alone is a school's; whoever else is named, a county's list names schools too.
            UnitLevel guess = most switch
            {
                UnitLevel.Province or UnitLevel.City => most.Value,
                UnitLevel.School when rows.All(r => r[ColumnKind.Who] is not { } who || LevelFinder.Last(CellText.Plain(who.Text), -1, UnitLevel.County) is null or UnitLevel.School) => UnitLevel.School,
                _ => UnitLevel.County,
            };
            season.Level = new(guess, true);
        }
        season.Roles = new RoleReader(season.Level.Value);
    }

    /// <summary>西吉县2021年…: the name that a title begins with; empty for none.</summary>
    private static string NameIn(TableForm form)
    {
        foreach ((_, _, string text) in form.Titles())
            if (Unit().Match(CellText.Plain(text)) is { Success: true } match && match.Groups[1].Length <= LongestName) return match.Groups[1].Value;
        return "";
    }

    private static UnitLevel? LevelOf(string name) => name[^1] switch
    {
        '省' => UnitLevel.Province,
        '团' => UnitLevel.Province,
        '县' or '旗' => UnitLevel.County,
        '区' => name.EndsWith("自治区", StringComparison.Ordinal) ? UnitLevel.Province : UnitLevel.County,
        '学' or '校' or '部' => UnitLevel.School,
        _ => null, // a 市 may be a city or a county
    };

    [GeneratedRegex("(?<![0-9])((?:19|20|21)[0-9]{2})(?:年|学年|[-—.])")]
    private static partial Regex Year();

    /// <summary>甲县, 甲市乙区, 甲县第一小学: up to the last word for a unit, before anything that is no name.</summary>
    [GeneratedRegex("^(?:附件?[0-9一二三四五六七八九]*[:：]?)?(" + Name + "{1,16}(?:小学|中学|学校)(?!生)|(?:" + Name + "{1,8}?(?:自治区|自治县|兵团|省|县|旗|区|市|州)(?!级))+)")]
    private static partial Regex Unit();
}
