namespace RolloutSim.Model.Staffing;

/// <summary>People of one sort at a place of work: its teachers, its guards.</summary>
/// <param name="Name">As in the plan: <c>teachers</c>.</param>
/// <param name="Count">How many.</param>
/// <param name="Traits">What all of them are: <see cref="Staffing.Traits"/>.</param>
/// <param name="Teaches">Whether each has a subject.</param>
public sealed record StaffGroup(string Name, CountRange Count, ulong Traits, bool Teaches = false);
