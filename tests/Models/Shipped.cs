using RolloutSim.Scenarios;

namespace RolloutSim.Tests.Models;

/// <summary>The shipped plans, by how long a season of them takes.</summary>
public static class Shipped
{
    /// <summary>Beyond so many units a season takes seconds, so that fewer of them have to do.</summary>
    private const int LargeUnits = 1_000;

    private static readonly Dictionary<string, int> Units = ShippedPlans.Names.ToDictionary(name => name, name => ShippedPlans.Read(name).Season.Units.Count);

    /// <summary>All of them.</summary>
    public static TheoryData<string> All => [.. ShippedPlans.Names];

    /// <summary>Those whose seasons are cheap.</summary>
    public static TheoryData<string> Small => [.. ShippedPlans.Names.Where(name => !IsLarge(name))];

    public static bool IsLarge(string name) => Units[name] > LargeUnits;
}
