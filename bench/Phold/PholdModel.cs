using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;

namespace RolloutSim.Bench.Phold;

/// <summary>PHOLD with 10,000 processes and one message each: some 9,091 events a simulated second.</summary>
public static class PholdModel
{
    public const int Processes = 10_000;

    public static SimModel Make(SimTime end)
    {
        var units = new UnitTree([
            new Unit(UnitTree.RootCode, UnitLevel.Nation, -1),
            .. Enumerable.Range(0, Processes).Select(i => new Unit($"p{i:d5}", UnitLevel.Province, 0)),
        ]);
        return new SimModel(units, Enumerable.Range(1, Processes).Select(unit => new LpSpec(unit, PholdProcess.Kind, context => new PholdProcess(context))), end);
    }
}
