using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Drills;

/// <summary>A drill to be opened beside its run, which is paused.</summary>
/// <param name="Chairs">Where people can sit.</param>
/// <param name="Start">The run goes here at full speed, and waits.</param>
/// <param name="End">From here on the model has all seats, and the run goes to its end at full speed.</param>
/// <param name="TimesReal">Simulated seconds for each second of wall time.</param>
/// <param name="AnswerWithinSeconds">So long, in seconds of wall time, somebody may keep silent before the model takes over.</param>
[GenerateSerializer, Immutable, Alias("rollout.drill.opening")]
public sealed record DrillOpening(DrillChair[] Chairs, SimTime Start, SimTime End, double TimesReal, double AnswerWithinSeconds);
