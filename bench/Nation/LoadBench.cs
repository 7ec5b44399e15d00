using System.Globalization;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Bench.Nation;

/// <summary>Reading a plan and making its model: the first time in a process, compiler and all, and once more.</summary>
public static class LoadBench
{
    public static IReadOnlyList<Measurement> Run(string plan) => [Once(plan, "first"), Once(plan, "again")];

    private static Measurement Once(string plan, string which)
    {
        Plan? read = null;
        Measurement loaded = Meter.Measure(
            $"load {plan} {which}",
            () =>
            {
                read = ShippedPlans.Read(plan);
                return read.Season.Units.Count;
            },
            () => read!.Sha256);
        SimModel? model = null;
        Measurement made = Meter.Measure($"model {plan} {which}", () => (model = SeasonModel.Make(read!.Season)).Count, () => read!.Sha256);
        return loaded with
        {
            Workload = string.Create(
                CultureInfo.InvariantCulture,
                $"load {plan} {which}: units, model {made.Seconds:F2} s wall {made.CpuSeconds:F2} s cpu, peak {PeakMemory.Megabytes:N0} MB"),
        };
    }
}
