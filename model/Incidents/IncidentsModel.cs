using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;

namespace RolloutSim.Model.Incidents;

/// <summary>The part of a season's model that is the incidents: its logical processes, and which work items they wait for.</summary>
internal static class IncidentsModel
{
    /// <summary>A desk for each unit that has somebody on duty; none where the plan has no such part.</summary>
    public static IEnumerable<LpSpec> Specs(SeasonIndex index)
    {
        if (index.Plan.Incidents is null) return [];
        var incidents = new IncidentIndex(index.Plan);
        return Enumerable.Range(0, index.Plan.Units.Count)
            .Where(unit => incidents.HasDesk(index.Plan.Units[unit].Level))
            .Select(unit => new LpSpec(unit, IncidentDesk.Sort, context => new IncidentDesk(context, incidents)));
    }

    /// <summary>The work items whose end these processes want to hear of.</summary>
    public static IEnumerable<ItemListener> Listens(SeasonPlan plan) => [];
}
