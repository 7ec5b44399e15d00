using System.Collections.Immutable;

namespace RolloutSim.Model.Staffing;

/// <summary>Where people work: a school of the plan, or a county's own offices.</summary>
/// <param name="Unit">Index of the unit, a school or a county.</param>
/// <param name="Profile">Index of who works there, in <see cref="StaffingPlan.Profiles"/>.</param>
/// <param name="Township">Index of the school's township in <see cref="StaffingPlan.Townships"/>; -1 for a county.</param>
/// <param name="Metres">By road from the county's town.</param>
public sealed record WorkplacePlan(int Unit, int Profile, int Township, int Metres)
{
    /// <summary>Its people, where the plan lists them; null: they are made up by its profile.</summary>
    public ImmutableArray<PersonPlan>? People { get; init; }
}
