namespace RolloutSim.Scenarios.Drills;

/// <summary>The drill that a plan belongs to: what strikes in it is part of the plan's season.</summary>
/// <param name="File">How messages call it; the drill's id follows from it.</param>
/// <param name="Text">The text that was read.</param>
/// <param name="Injects">How many injects it has.</param>
public sealed record PlanDrill(string File, string Text, int Injects);
