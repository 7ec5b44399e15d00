using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>One person of a unit, and the offices that he sits in.</summary>
/// <param name="Office">Index of the office that he is known by.</param>
/// <param name="Number">Which of those who are known by it, from 0.</param>
/// <param name="Offices">Indices of all offices that he sits in, that one first; more than one: he wears several hats.</param>
public sealed record PersonSeat(int Office, int Number, ImmutableArray<int> Offices)
{
    /// <summary>32-bit hash of the office and the number: names the person in streams.</summary>
    internal uint KeyIn(SeasonPlan plan) => unchecked((uint)StableHash.Of($"{plan.Offices[Office].Name}/{Number}"));

    /// <summary>The people of a unit: who wears several hats comes first, so that the rest of an office's posts go to others. Of a fork, who was there before it keeps his place in the list, though he may leave.</summary>
    public static ImmutableArray<PersonSeat> Of(SeasonPlan plan, int unit)
    {
        ImmutableArray<PersonSeat> planned = Planned(plan, unit);
        if (plan.Fork is not { } fork) return planned;
        ImmutableArray<PersonSeat> before = Of(fork.Before, unit);
        return [.. before, .. planned.Where(seat => !before.Any(seat.IsSame))];
    }

    /// <summary>Whether it is the same person.</summary>
    public bool IsSame(PersonSeat other) => (Office, Number) == (other.Office, other.Number);

    /// <summary>The people whom a plan has in a unit, whoever was there before a fork.</summary>
    internal static ImmutableArray<PersonSeat> Planned(SeasonPlan plan, int unit)
    {
        int[] offices = [.. Enumerable.Range(0, plan.Offices.Length).Where(office => plan.Offices[office].Level == plan.Units[unit].Level)];
        ImmutableArray<PersonSeat>.Builder seats = ImmutableArray.CreateBuilder<PersonSeat>();
        int[] known = new int[plan.Offices.Length], taken = new int[plan.Offices.Length];
        void Seat(int office, IEnumerable<int> others)
        {
            var seat = new PersonSeat(office, known[office]++, [office, .. others]);
            foreach (int each in seat.Offices) taken[each]++;
            seats.Add(seat);
        }
        foreach (HatPlan hat in plan.Hats.Where(hat => offices.Contains(hat.Office))) Seat(hat.Office, hat.Others);
        foreach (int office in offices)
        {
            OfficePlan posts = plan.Offices[office];
            int persons = posts.Per is { } per ? posts.Persons * plan.Units.Below(unit, per).Count() : posts.Persons;
            while (taken[office] < persons) Seat(office, []);
        }
        return seats.ToImmutable();
    }
}
