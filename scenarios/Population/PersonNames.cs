using Bogus;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Scenarios.Population;

/// <summary>Made-up Chinese names for the people of an office: nobody real is meant.</summary>
/// <remarks>
/// A name depends on the plan's name, the unit, the office and the person's number there, and on nothing else: one unit more, or one
/// person more in another office, renames nobody.
/// </remarks>
public static class PersonNames
{
    private const string Locale = "zh_CN";

    /// <summary>Family name and given name, as in Chinese, without a space.</summary>
    public static string Of(string plan, string unit, string office, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ulong hash = StableHash.Combine(StableHash.Of(plan), StableHash.Of(unit));
        hash = StableHash.Combine(StableHash.Combine(hash, StableHash.Of(office)), (ulong)index);
        var faker = new Faker(Locale) { Random = new Randomizer(unchecked((int)hash)) };
        return faker.Name.LastName() + faker.Name.FirstName();
    }
}
