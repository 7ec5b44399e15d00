namespace RolloutSim.Model.Staffing;

/// <summary>Where a person comes from: a unit of the plan, or a school that the plan does not list.</summary>
/// <param name="Unit">Index of the unit; -1: a school that is not in the sample.</param>
/// <param name="Township">Index of such a school's township, in <see cref="StaffingPlan.Townships"/>; -1 for a unit.</param>
/// <param name="Profile">Index of who works there.</param>
/// <param name="Number">Of such a school, which of that profile in its township, from 1; 0 for a unit.</param>
public readonly record struct Home(int Unit, int Township, int Profile, int Number)
{
    public bool IsInPlan => Unit >= 0;
}
