namespace RolloutSim.Model.Staffing;

/// <summary>A person whom the plan names by what he or she is; explicit people stand in the place of a school's made-up ones.</summary>
/// <param name="Traits">What the person is and teaches: <see cref="Staffing.Traits"/>.</param>
/// <param name="IsTrained">Whether the training was attended before.</param>
public sealed record PersonPlan(ulong Traits, bool IsTrained = false);
