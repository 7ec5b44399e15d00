namespace RolloutSim.Client.Drills.Review;

/// <summary>What struck in one unit.</summary>
/// <param name="Text">The inject as the drill has it.</param>
/// <param name="Unit">Where it struck, or would have.</param>
/// <param name="At">When; null: the state that it waits for did not come.</param>
/// <param name="IsByState">By state, rather than by time.</param>
internal sealed record ReviewInject(string Text, string Unit, string? At, bool IsByState);
