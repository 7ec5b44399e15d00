using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>The people of one unit's offices: who sits where. Who wears several hats sits at several.</summary>
internal static class Seating
{
    /// <summary>One person of the offices.</summary>
    /// <param name="Key">32-bit hash of the office that the person is known by and the number there: names the person in streams.</param>
    /// <param name="Offices">Indices of the offices, the one that the person is known by first.</param>
    public sealed record Seated(uint Key, ImmutableArray<int> Offices);

    /// <summary>
    /// The people of a unit. Who wears several hats comes first, so that the rest of an office's posts go to others; an office's people are those
    /// who sit there, in this order.
    /// </summary>
    public static ImmutableArray<Seated> Of(SeasonIndex index, int unit)
    {
        SeasonPlan plan = index.Plan;
        ImmutableArray<Seated>.Builder people = ImmutableArray.CreateBuilder<Seated>();
        var knownBy = new Dictionary<int, int>();
        var taken = new Dictionary<int, int>();
        void Seat(int office, IEnumerable<int> others)
        {
            int number = knownBy.GetValueOrDefault(office);
            knownBy[office] = number + 1;
            ImmutableArray<int> all = [office, .. others];
            foreach (int each in all) taken[each] = taken.GetValueOrDefault(each) + 1;
            people.Add(new Seated(unchecked((uint)StableHash.Of($"{plan.Offices[office].Name}/{number}")), all));
        }
        foreach (HatPlan hat in plan.Hats)
        {
            if (plan.Offices[hat.Office].Level == plan.Units[unit].Level) Seat(hat.Office, hat.Others);
        }
        for (int office = 0; office < plan.Offices.Length; office++)
        {
            if (plan.Offices[office].Level != plan.Units[unit].Level) continue;
            int posts = index.PersonsOf(plan.Offices[office], unit);
            while (taken.GetValueOrDefault(office) < posts) Seat(office, []);
        }
        return people.ToImmutable();
    }
}
