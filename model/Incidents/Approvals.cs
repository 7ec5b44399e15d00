using RolloutSim.Model.Season;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Incidents;

/// <summary>Who must consent before something is handled.</summary>
public static class Approvals
{
    /// <summary>Who must, among those who are there for the unit where it happened.</summary>
    /// <param name="season">The season, with incidents.</param>
    /// <param name="kind">Index of the kind.</param>
    /// <param name="level">How grave it is.</param>
    /// <param name="home">Index of the unit where it happened.</param>
    public static ApprovalAuthority Of(SeasonPlan season, int kind, IncidentLevel level, int home)
    {
        IncidentsPlan plan = season.Incidents!;
        bool IsAbove(UnitLevel above) => plan.Staff[(int)IncidentSeats.DutyOf(above)] > 0 && season.Units.AncestorAt(home, above) >= 0;
        return plan.Kinds[kind].AuthorityOn(level) switch
        {
            ApprovalAuthority.Province when IsAbove(UnitLevel.Province) => ApprovalAuthority.Province,
            ApprovalAuthority.EpidemicCommand when IsAbove(UnitLevel.County) && plan.Staff[(int)IncidentSeat.EpidemicCommand] > 0 => ApprovalAuthority.EpidemicCommand,
            _ => ApprovalAuthority.Nobody,
        };
    }
}
