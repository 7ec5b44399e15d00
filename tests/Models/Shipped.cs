using RolloutSim.Scenarios;

namespace RolloutSim.Tests.Models;

/// <summary>The shipped plans, by how long a season of them takes.</summary>
public static class Shipped
{
    /// <summary>Beyond so many units a season takes seconds, so that fewer of them have to do.</summary>
    private const int LargeUnits = 1_000;

    /// <summary>The nation's samples and census: a dozen tests of each would take longer than all others; NationTests holds them.</summary>
    internal const string Nation = "nation-";

    private static readonly Dictionary<string, int> Units = Names.ToDictionary(name => name, name => ShippedPlans.Read(name).Season.Units.Count);

    /// <summary>All but the nation's.</summary>
    public static IEnumerable<string> Names => ShippedPlans.Names.Where(name => !name.StartsWith(Nation, StringComparison.Ordinal));

    /// <summary>Whose seasons are run in every way; the cases have a test of their own.</summary>
    public static TheoryData<string> All => [.. Names.Where(name => !IsCase(name))];

    /// <summary>Those whose seasons are cheap.</summary>
    public static TheoryData<string> Small => [.. Names.Where(name => !IsLarge(name) && !IsCase(name))];

    /// <summary>Cases of the field show what fails: the questionnaire system under its traffic, or paper that comes too late.</summary>
    private static bool IsCase(string name) => name.StartsWith("cases/", StringComparison.Ordinal);

    public static bool IsLarge(string name) => Units[name] > LargeUnits;
}
