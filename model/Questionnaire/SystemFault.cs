using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>A failure of a site that the plan wants to see.</summary>
/// <param name="What">What fails.</param>
/// <param name="At">When.</param>
/// <param name="Lasts">How long, above zero.</param>
public sealed record SystemFault(FaultySystem What, SimTime At, SimDuration Lasts);
