using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Tables.Words;

/// <summary>Roles and levels as people call them.</summary>
internal static class RoleTitles
{
    /// <summary><c>county liaison</c>, 县级联络员.</summary>
    public static LocalName Of(Role role) => new(Chinese(role), $"{LevelWords.One(role.Level)} {role.Office.Replace('-', ' ')}");

    /// <summary><c>schools</c>, 样本校.</summary>
    public static LocalName Units(UnitLevel level) => new(Unit(level), LevelWords.Many(level));

    /// <summary><c>county</c>, 县级.</summary>
    public static LocalName Level(UnitLevel level) => new(Prefix(level), LevelWords.Of(level));

    /// <summary>Read by <see cref="RoleReader"/> as the same role, whatever the level of the table; where the words are not enough, with the name in brackets.</summary>
    public static string Written(Role role)
    {
        string words = Chinese(role);
        bool isPlain = LevelWords.Levels.All(mine => new RoleReader(mine).Read(words) is { IsGuess: false } read && read.Role == role);
        if (isPlain) return words;
        string office = OfficeWords.Of(role.Office)?.Zh ?? "";
        return $"{Prefix(role.Level)}{(LevelFinder.Last(office, -1, UnitLevel.School) is null ? office : "")}[{role.Office}]";
    }

    private static string Chinese(Role role)
    {
        string office = OfficeWords.Of(role.Office)?.Zh ?? role.Office;
        return LevelFinder.Last(office, -1, UnitLevel.School) is null ? Prefix(role.Level) + office : office;
    }

    private static string Prefix(UnitLevel level) => level switch
    {
        UnitLevel.Nation => "国家",
        UnitLevel.Province => "省级",
        UnitLevel.City => "市级",
        UnitLevel.County => "县级",
        _ => "样本校",
    };

    private static string Unit(UnitLevel level) => level switch
    {
        UnitLevel.Nation => "监测中心",
        UnitLevel.Province => "省",
        UnitLevel.City => "市",
        UnitLevel.County => "样本县",
        _ => "样本校",
    };
}
