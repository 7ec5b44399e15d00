namespace RolloutSim.Model.Season;

/// <summary>What happens to a submission before it counts.</summary>
/// <param name="Item">
/// Index of the work item of kind <see cref="WorkItemKind.Review"/>: its office reviews, one submission at a time, with its effort each.
/// It stands on the level of the reviewed item or on one above.
/// </param>
/// <param name="SentBack">Chance that a submission is sent back, [0, 1); the last round is always accepted.</param>
/// <param name="Rework">Share of the item's effort, drawn anew, that doing it again takes; > 0.</param>
/// <param name="Rounds">The most submissions of one item; at least 1.</param>
public sealed record ReviewPlan(int Item, double SentBack, double Rework, int Rounds);
