using RolloutSim.Model.Units;

namespace RolloutSim.Bench.Questionnaire;

/// <summary>The units of the workloads on the questionnaire system.</summary>
internal static class BenchUnits
{
    private static readonly Unit Root = new(UnitTree.RootCode, UnitLevel.Nation, -1), Site = new("site", UnitLevel.Province, 0);

    public static UnitTree OneSite { get; } = new([Root, Site]);

    public static UnitTree OneCounty { get; } =
        new([Root, Site, new Unit("A", UnitLevel.Province, 0), new Unit("A1", UnitLevel.County, 2), new Unit("A1-1", UnitLevel.School, 3)]);
}
