using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Client.Results;

namespace RolloutSim.Client.Report;

/// <summary>What units, offices and chances are called in the report.</summary>
internal static class ReportNames
{
    /// <summary><c>county</c>, <c>24 schools</c>.</summary>
    public static LocalName Units(string level, int units) => Bilingual.Both(texts => units == 1 ? texts.Level(level, 1) : texts.Units(level, units));

    /// <summary><c>county liaison</c>, <c>县联络员</c>; of a session, which no office does, the session's name.</summary>
    public static LocalName Office(SeasonPlan season, WorkItemPlan item)
    {
        if (item.Office < 0) return item.Name;
        string office = season.Offices[item.Office].Name;
        if (item.Level == UnitLevel.Nation) return OfficeNames.Of(office == "centre" ? "national-centre" : office);
        LocalName name = OfficeNames.Of(office);
        return Bilingual.Both(texts => texts.Say(TextId.OfficeOfUnit, texts.Level(SummaryMaker.LevelName(item.Level), 1), texts.Name(name)));
    }

    /// <summary><c>tools-mailed-back</c> of a plan without names is said as it is.</summary>
    public static LocalName Tag(string tag) => Bilingual.Both(texts => texts.LateTag(tag));
}
