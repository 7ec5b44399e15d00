using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;

namespace RolloutSim.Tests.Grains;

/// <summary>Three provinces of two counties of two schools, with processes of all four stages: work for every host.</summary>
public static class RingModel
{
    public static readonly LpKind Office = new("office", Stage.Units, SimDuration.FromSeconds(30), SendsForward: true);
    public static readonly LpKind Up = new("up", Stage.Sending, SimDuration.FromSeconds(20), SendsForward: true);
    public static readonly LpKind Site = new("site", Stage.Sites, SimDuration.FromSeconds(20), SendsForward: true);
    public static readonly LpKind Down = new("down", Stage.Receiving, SimDuration.FromSeconds(10));

    /// <summary>A season of so many hours; some 3,000 events and 200 windows an hour.</summary>
    /// <param name="hours">Its length.</param>
    /// <param name="provinces">How many provinces.</param>
    /// <param name="counties">How many counties each.</param>
    /// <param name="known">What comes from outside; null: there is no process for that.</param>
    public static SimModel Make(int hours, int provinces = 3, int counties = 2, IEnumerable<ExternalEvent>? known = null)
    {
        var units = new List<Unit> { new(UnitTree.RootCode, UnitLevel.Nation, -1) };
        for (int p = 1; p <= provinces; p++)
        {
            int province = units.Count;
            units.Add(new Unit($"p{p}", UnitLevel.Province, 0));
            for (int c = 1; c <= counties; c++)
            {
                int county = units.Count;
                units.Add(new Unit($"p{p}-c{c}", UnitLevel.County, province));
                for (int s = 1; s <= 2; s++) units.Add(new Unit($"p{p}-c{c}-s{s}", UnitLevel.School, county));
            }
        }
        var processes = new List<LpSpec>();
        for (int unit = 0; unit < units.Count; unit++)
        {
            processes.Add(Of(unit, Office));
            if (units[unit].Level == UnitLevel.Province) processes.Add(Of(unit, Site));
            if (units[unit].Level != UnitLevel.County) continue;
            processes.Add(Of(unit, Up));
            processes.Add(Of(unit, Down));
        }
        if (known is not null) processes.Add(OutsideProcess.Spec);
        return new SimModel(new UnitTree([.. units]), processes, SimTime.Zero + SimDuration.FromHours(hours), known);
    }

    private static LpSpec Of(int unit, LpKind kind) => new(unit, kind, context => new RingProcess(context));
}
