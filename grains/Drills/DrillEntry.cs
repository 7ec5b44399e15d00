using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Drills;

/// <summary>A line of what is written down of a drill.</summary>
/// <param name="At">When, simulated.</param>
/// <param name="Kind">What.</param>
/// <param name="Seat">Whose seat; of a hint who is meant, empty: all; else empty: the trainer's.</param>
/// <param name="Text">What was said or decided; of a seat the person's name.</param>
/// <param name="Why">Of a refusal, one word for why.</param>
/// <param name="Events">What reached the run.</param>
[GenerateSerializer, Immutable, Alias("rollout.drill.entry")]
public sealed record DrillEntry(SimTime At, DrillEntryKind Kind, string Seat, string Text, string Why, LiveEvent[] Events);
