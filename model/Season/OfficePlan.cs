using RolloutSim.Model.Units;

namespace RolloutSim.Model.Season;

/// <summary>An office that every unit of a level has: a county's liaison, a school's head, a working group.</summary>
/// <param name="Level">The units that have it.</param>
/// <param name="Name">As in the plan: <c>information-officer</c>.</param>
/// <param name="Persons">How many people it has in each unit; a group is its members and its head.</param>
/// <param name="Hours">Index of its office hours in <see cref="SeasonPlan.Hours"/>.</param>
/// <param name="Per">When set, it has <paramref name="Persons"/> people for each unit of this level below it: one inspector a county.</param>
/// <param name="Overtime">Index of its longer hours, worked for what is due soon; null: it works no overtime.</param>
public sealed record OfficePlan(UnitLevel Level, string Name, int Persons, int Hours, UnitLevel? Per = null, int? Overtime = null);
