using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Staffing;

/// <summary>What is done about those who do not come.</summary>
/// <param name="ToldBefore">Share of the absent who say so on the evening before, [0, 1].</param>
/// <param name="Evening">Time of day at which the county looks for their substitutes, since midnight.</param>
/// <param name="Noticed">How long after people should be there the others are missed.</param>
/// <param name="InSchool">Time to find somebody in the school, seconds.</param>
/// <param name="Reserve">Time to call somebody of the county's reserve, seconds.</param>
/// <param name="Borrowed">Time to arrange somebody of another school, seconds; in a township its central school does.</param>
public sealed record ReplacementPlan(
    double ToldBefore, SimDuration Evening, SimDuration Noticed, Distribution InSchool, Distribution Reserve, Distribution Borrowed);
