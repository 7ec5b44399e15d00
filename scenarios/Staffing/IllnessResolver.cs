using System.Collections.Immutable;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Syntax;

namespace RolloutSim.Scenarios.Staffing;

/// <summary>Makes waves of illness of <c>people.illness</c>.</summary>
internal static class IllnessResolver
{
    private const double SecondsOfDay = 86_400;

    public static ImmutableArray<IllnessWavePlan> Resolve(FormNode? illness)
    {
        if (illness is null) return [];
        return [.. new[] { ("county", UnitLevel.County), ("school", UnitLevel.School) }.Where(level => illness[level.Item1] is not null).Select(level => Wave(illness[level.Item1]!, level.Item2))];
    }

    private static IllnessWavePlan Wave(FormNode wave, UnitLevel level) => new(
        level, wave["chance"]!.Value<double>(StaffingShape.ChancePerWeek)!.Value, new Scaled(wave["lasts"]!.Value(StaffingShape.DurationParser)!.Value, 1 / SecondsOfDay),
        wave["absent"]!.Value(StaffingShape.ShareParser)!.Value, wave["reaches"]?.Value(StaffingShape.ShareParser)?.Value ?? 1);
}
