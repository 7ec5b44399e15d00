using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Custody;

/// <summary>The part of a season's model that is the custody of the tool packages: its logical processes, and which work items they wait for.</summary>
internal static class CustodyModel
{
    /// <summary>None where the plan has no such part.</summary>
    public static IEnumerable<LpSpec> Specs(SeasonIndex index)
    {
        if (index.Plan.Custody is null) return [];
        UnitTree units = index.Plan.Units;
        return
        [
            .. units.Below(0, UnitLevel.County).Select(county => new LpSpec(county, CountyStore.Sort, context => new CountyStore(context, index.Custody!))),
            .. units.Below(0, UnitLevel.Package).Select(package => new LpSpec(package, ToolPackage.Sort, context => new ToolPackage(context, index.Custody!))),
        ];
    }

    /// <summary>The work items whose end these processes want to hear of.</summary>
    public static IEnumerable<ItemListener> Listens(SeasonPlan plan)
    {
        if (plan.Custody is not { } custody) yield break;
        foreach (int item in (int[])[custody.Dispatched, custody.Received, custody.Arrived])
            if (item >= 0) yield return new ItemListener(item, ToolPackage.Sort, UnitLevel.Package);
        if (custody.Mailed >= 0 && plan.WorkItems[custody.Mailed].Level == UnitLevel.County) yield return new ItemListener(custody.Mailed, CountyStore.Sort, UnitLevel.County);
    }
}
