namespace RolloutSim.Client.Drills.Review;

/// <summary>Somebody took a seat, or the model took it over.</summary>
/// <param name="At">When.</param>
/// <param name="Seat">Which.</param>
/// <param name="Who">The person.</param>
/// <param name="What"><c>seat-taken</c>, <c>seat-left</c>, <c>seat-lost</c> (the terminal was gone), <c>never-answered</c>, <c>seat-removed</c> (by the trainer).</param>
internal sealed record ReviewStay(string At, string Seat, string Who, string What);
