using RolloutSim.Grains.Runs;

namespace RolloutSim.Grains.Drills;

/// <summary>A seat in which somebody can sit, as the run understands it.</summary>
/// <param name="Seat">Its name: <c>county xiji</c>.</param>
/// <param name="Take">What a person brings who takes it.</param>
/// <param name="Leave">What he brings who leaves it: the model has it again.</param>
[GenerateSerializer, Immutable, Alias("rollout.drill.chair")]
public sealed record DrillChair(string Seat, OutsideCall Take, OutsideCall Leave);
