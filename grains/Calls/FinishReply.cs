using RolloutSim.Grains.Runs;

namespace RolloutSim.Grains.Calls;

/// <summary>The end of a run, of a node and of all below it.</summary>
/// <param name="Status">Whether it did what it was asked.</param>
/// <param name="Unit">Code of the node's unit, or of the one that was lost.</param>
/// <param name="Digests">Of each process: <see cref="DigestFrame"/>.</param>
/// <param name="Hosts">What each host did.</param>
[GenerateSerializer, Immutable, Alias("rollout.finished")]
public sealed record FinishReply(ReplyStatus Status, string Unit, byte[] Digests, HostStatistics[] Hosts)
{
    /// <summary>A reply that says only that, and where.</summary>
    public static FinishReply Of(ReplyStatus status, string unit) => new(status, unit, [], []);
}
