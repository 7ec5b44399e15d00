using System.Text.RegularExpressions;
using RolloutSim.Model.Units;

namespace RolloutSim.Scenarios.Tables.Words;

/// <summary>Finds of which level somebody is: 县级信息员, 样本校校长, 省督导室.</summary>
internal static partial class LevelFinder
{
    /// <summary>The level that a text names last, before a place in it; null for none.</summary>
    /// <param name="text">Without spaces.</param>
    /// <param name="before">Words from here on do not count; −1: all count.</param>
    /// <param name="mine">The level of the table: there a county that is a city calls itself 市.</param>
    public static UnitLevel? Last(string text, int before, UnitLevel mine)
    {
        UnitLevel? level = null;
        foreach (Match match in Words().Matches(Programme().Replace(text, m => new string(' ', m.Length))))
        {
            if (before >= 0 && match.Index >= before) break;
            level = Of(match.Value.ToLowerInvariant(), mine) ?? level;
        }
        return level;
    }

    private static UnitLevel? Of(string word, UnitLevel mine)
    {
        if (word is "学区" or "社区" or "中心校") return null;
        if (word is "市" or "市级") return mine == UnitLevel.County && word == "市" ? UnitLevel.County : UnitLevel.City;
        if (word.Contains('校') || word.Contains('学') || word == "教学点" || word == "school") return UnitLevel.School;
        if (word.Contains('县') || word.Contains('旗') || word == "county" || (word is not "自治区" && word.Contains('区'))) return UnitLevel.County;
        return word switch
        {
            "国家" or "国家级" or "全国" or "教育部" or "国务院" or "部级" or "national" => UnitLevel.Nation,
            "省" or "省级" or "自治区" or "兵团" or "provincial" or "province" => UnitLevel.Province,
            _ => UnitLevel.City,
        };
    }

    /// <summary>The programme is national, which says nothing of who works for it.</summary>
    [GeneratedRegex("国家义务教育质量监测(?!中心)|国家(?:质量)?监测(?!中心)|全国义务教育质量监测")]
    private static partial Regex Programme();

    [GeneratedRegex("县(?:\\(市、?区\\)|市区|级|区)?|区县级?|样本校|样本学校|校级|中小学|学区|社区|中心校|学校|小学|中学|教学点|校|国家级|国家|教育部|国务院|全国|部级|省级|省|自治区|兵团|设区市|地市级|地市|地级市|州级|市级|市|旗|区级|区|national|provincial|province|city|county|school", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
