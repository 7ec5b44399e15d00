using System.Collections.Immutable;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Staffing;

/// <summary>A post that every unit of a level has on the test days: a school's custodian, the county's night watch.</summary>
/// <param name="Name">As in the plan: <c>chief-monitor</c>.</param>
/// <param name="Level"><see cref="UnitLevel.School"/> or <see cref="UnitLevel.County"/>.</param>
/// <param name="Count">How many of it in each unit, 1 to 255.</param>
/// <param name="Eligible">Who may hold it, the best first; at least one way.</param>
/// <param name="HalfDays">Indices of the half-days and nights in which it is needed, ascending.</param>
public sealed record PostPlan(string Name, UnitLevel Level, int Count, ImmutableArray<Eligibility> Eligible, ImmutableArray<int> HalfDays)
{
    /// <summary>Whether those who hold it go to the county's training.</summary>
    public bool IsTrained { get; init; }

    /// <summary>People whom each county keeps ready for it, trained like the others.</summary>
    public int Reserves { get; init; }
}
