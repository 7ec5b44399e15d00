using RolloutSim.Grains.Runs;

namespace RolloutSim.Grains.Calls;

/// <summary>What was seen.</summary>
/// <param name="Status">Whether the node is where the caller believes it to be.</param>
/// <param name="Unit">Code of the node's unit, or of the one that was lost.</param>
/// <param name="Reports">What the processes tell, host by host.</param>
/// <param name="Refusal">Why the target would not take the message; null: it would.</param>
[GenerateSerializer, Immutable, Alias("rollout.seen")]
public sealed record LookReply(ReplyStatus Status, string Unit, ProcessReport[] Reports, string? Refusal)
{
    /// <summary>A reply that says only that, and where.</summary>
    public static LookReply Of(ReplyStatus status, string unit) => new(status, unit, [], null);
}
