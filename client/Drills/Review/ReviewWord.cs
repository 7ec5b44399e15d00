namespace RolloutSim.Client.Drills.Review;

/// <summary>What was said, and what the trainer did with the clock.</summary>
/// <param name="At">When, simulated.</param>
/// <param name="What"><c>hinted</c>, <c>said</c>, <c>paused</c>, <c>paced</c>, <c>ended</c>.</param>
/// <param name="Seat">Of a hint who was meant, empty: all; else who said it.</param>
/// <param name="Text">In his own words.</param>
internal sealed record ReviewWord(string At, string What, string Seat, string Text);
