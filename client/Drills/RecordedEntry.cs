namespace RolloutSim.Client.Drills;

/// <summary>A line of what is written down of a morning with people.</summary>
/// <param name="At">When, ISO 8601; for people.</param>
/// <param name="AtUs">The same in microseconds since the start of the plan.</param>
/// <param name="Kind">What: <c>seat-taken</c>, <c>never-answered</c>, <c>decided</c>, <c>refused</c>, <c>injected</c>, <c>hinted</c> ...</param>
/// <param name="Seat">Whose seat; empty: the trainer's, of a hint: to all.</param>
/// <param name="Text">What was decided or said; of a seat the person's name.</param>
/// <param name="Why">Of a refusal, why.</param>
internal sealed record RecordedEntry(string At, long AtUs, string Kind, string Seat, string Text, string? Why);
