namespace RolloutSim.Client.Drills.Review;

/// <summary>A line of the timeline.</summary>
/// <param name="At">When.</param>
/// <param name="Incident"><c>power-cut/school-05/1</c>.</param>
/// <param name="Level">How grave it was from then on.</param>
/// <param name="Step">What was done.</param>
/// <param name="By">Who did it, or who was called.</param>
/// <param name="Unit">Where that is.</param>
/// <param name="Detail">What was decided, or why it was refused; empty where there is nothing to say.</param>
/// <param name="IsByPerson">A person did it, rather than the model.</param>
/// <param name="IsInject">It is the strike of an inject.</param>
internal sealed record ReviewLine(string At, string Incident, int Level, string Step, string By, string Unit, string Detail, bool IsByPerson, bool IsInject);
