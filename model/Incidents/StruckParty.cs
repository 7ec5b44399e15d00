using RolloutSim.Model.Custody;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Incidents;

/// <summary>A process that an incident strikes, beside the desk that opens it.</summary>
/// <param name="Process">Its code.</param>
/// <param name="Kind">Kind of the message by which it hears of it; the next two say that it is over, and that somebody has decided.</param>
/// <param name="Unit">Hash of the code of the unit that is struck, for who wants to know that and nothing more; 0: it hears the incident's key, and of its end.</param>
/// <remarks>Who strikes says it, whether that is a hazard, an inject or the end of something: so all of them reach the same processes.</remarks>
internal readonly record struct StruckParty(string Process, ushort Kind, ulong Unit = 0)
{
    /// <summary>What is added to <see cref="Kind"/> when it is over, and when somebody has decided.</summary>
    public const ushort Lifted = 1, Decided = 2;

    /// <summary>Whom an incident of a kind strikes in a unit.</summary>
    public static IEnumerable<StruckParty> Of(SeasonPlan season, int unit, IncidentKindPlan kind)
    {
        UnitLevel level = season.Units[unit].Level;
        string code = season.Units[unit].Code;
        Stops what = TestDaysPlan.StopsOf(season.TestDays, kind.Key);
        if (level == UnitLevel.School)
        {
            if (season.TestDays is not null) yield return new($"{code}#{SchoolSite.Sort.Name}", SiteMessage.Struck);
            if (season.Custody is not null && ((what & Stops.Tools) != 0 || kind.Slower > 0))
                foreach (int package in season.Units.Below(unit, UnitLevel.Package)) yield return new($"{season.Units[package].Code}#{ToolPackage.Sort.Name}", PackageMessage.Struck);
        }
        if (level == UnitLevel.County)
        {
            if (season.Custody is not null) yield return new($"{code}#{CountyStore.Sort.Name}", StoreMessage.Struck);
            if (season.Custody is not null && kind.Slower > 0)
                foreach (int package in season.Units.Below(unit, UnitLevel.Package)) yield return new($"{season.Units[package].Code}#{ToolPackage.Sort.Name}", PackageMessage.Struck);
            if (season.TestDays is not null && (what & Stops.InSchools) != 0)
                foreach (int school in season.Units.Below(unit, UnitLevel.School)) yield return new($"{season.Units[school].Code}#{SchoolSite.Sort.Name}", SiteMessage.Struck);
        }
        if (kind.Absent is not { } absent) yield break;
        foreach (int place in absent.Who.Length == 0 && level == UnitLevel.County ? season.Units.Below(unit, UnitLevel.School).Prepend(unit) : [unit])
            if (HasOffices(season, season.Units[place].Level)) yield return new($"{season.Units[place].Code}#{UnitOffices.Sort.Name}", OfficeMessage.Struck, StableHash.Of(code));
        if (season.Staffing is not null && season.Units.AncestorAt(unit, UnitLevel.County) is >= 0 and int county)
            yield return new($"{season.Units[county].Code}#{CountyStaffing.Sort.Name}", CountyStaffing.Struck, StableHash.Of(code));
    }

    private static bool HasOffices(SeasonPlan season, UnitLevel level) => season.WorkItems.Any(item => item.Level == level) || season.Offices.Any(office => office.Level == level);
}
