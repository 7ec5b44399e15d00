using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;

namespace RolloutSim.Model.Staffing;

/// <summary>The part of a season's model that is the staffing: its logical processes, and which work items they wait for.</summary>
internal static class StaffingModel
{
    /// <summary>None where the plan has no such part.</summary>
    public static IEnumerable<LpSpec> Specs(SeasonIndex index) => [];

    /// <summary>The work items whose end these processes want to hear of.</summary>
    public static IEnumerable<ItemListener> Listens(SeasonPlan plan) => [];
}
