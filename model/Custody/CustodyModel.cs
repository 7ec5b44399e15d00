using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Custody;

/// <summary>The part of a season's model that is the custody of the tool packages: its logical processes, and which work items they wait for.</summary>
internal static class CustodyModel
{
    /// <summary>None where the plan has no such part.</summary>
    public static IEnumerable<LpSpec> Specs(SeasonIndex index) => index.Plan.Custody is null
        ? []
        : index.Plan.Units.Below(0, UnitLevel.Package).Select(unit => new LpSpec(unit, ToolPackage.Sort, context => new ToolPackage(context)));

    /// <summary>The work items whose end these processes want to hear of.</summary>
    public static IEnumerable<ItemListener> Listens(SeasonPlan plan) => [];
}
