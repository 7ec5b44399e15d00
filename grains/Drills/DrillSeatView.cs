namespace RolloutSim.Grains.Drills;

/// <summary>A seat as the others see it.</summary>
/// <param name="Seat">Its name.</param>
/// <param name="Who">The person; empty: the model has it.</param>
/// <param name="IsHeld">He has said that he can be reached.</param>
/// <param name="AnswersWithinSeconds">He is asked, and the model takes over after so long; null: he is not asked.</param>
[GenerateSerializer, Immutable, Alias("rollout.drill.seatview")]
public sealed record DrillSeatView(string Seat, string Who, bool IsHeld, double? AnswersWithinSeconds);
