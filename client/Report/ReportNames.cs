using RolloutSim.Client.Results;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;

namespace RolloutSim.Client.Report;

/// <summary>What units, offices and chances are called in the report.</summary>
internal static class ReportNames
{
    /// <summary><c>county</c>, <c>24 schools</c>.</summary>
    public static LocalName Units(string level, int units) => Bilingual.Both(texts => units == 1 ? texts.Level(level, 1) : texts.Units(level, units));

    /// <summary><c>county liaison</c>, <c>县联络员</c>; a session of a test day runs by the clock.</summary>
    public static LocalName Office(SeasonPlan season, WorkItemPlan item)
    {
        if (item.Office < 0) return Bilingual.Say(TextId.ReportByTheClock);
        string office = season.Offices[item.Office].Name;
        if (item.Level == UnitLevel.Nation) return OfficeNames.Of(office == "centre" ? "national-centre" : office);
        LocalName name = OfficeNames.Of(office);
        return Bilingual.Both(texts => texts.Say(TextId.OfficeOfUnit, texts.Level(SummaryMaker.LevelName(item.Level), 1), texts.Name(name)));
    }

    /// <summary><c>Sat 29 May · L+1</c>, in one line.</summary>
    public static LocalName Due(string iso, string testDay) => Bilingual.Both(texts => $"{texts.Name(Bilingual.Day(iso))} · {testDay}".Replace(' ', '\u00a0'));

    /// <summary>What lateness comes from, in a word or two.</summary>
    public static LocalName Tag(string tag) => Bilingual.Both(texts => texts.LateTag(tag));
}
