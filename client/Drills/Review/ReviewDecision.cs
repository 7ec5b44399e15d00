namespace RolloutSim.Client.Drills.Review;

/// <summary>What somebody decided about one incident.</summary>
/// <param name="At">When.</param>
/// <param name="Text">As it was brought.</param>
/// <param name="Unit">Where the incident is.</param>
/// <param name="Refused">Why it was refused: <c>needs-approval</c>, or <c>unknown</c> where there was nothing to decide; null: it was done.</param>
internal sealed record ReviewDecision(string At, string Text, string Unit, string? Refused)
{
    /// <summary>From which seat, where that is written down: <c>county xiji</c>.</summary>
    public string? Seat { get; init; }
}
