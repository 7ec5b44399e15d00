using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Calls;

/// <summary>What a node says of itself and of all below it.</summary>
/// <param name="Status">Whether it did what it was asked; if not, only <paramref name="Unit"/> says anything.</param>
/// <param name="Unit">Code of the node's unit, or of the one that was lost.</param>
/// <param name="Promise">What the processes vow, mail that waits there covered; <paramref name="Mail"/> is covered by who takes it.</param>
/// <param name="Next">By stage, the earliest event or mail there.</param>
/// <param name="Mail">Messages for processes elsewhere: <see cref="MessageFrame"/>.</param>
/// <param name="Handled">Events handled there since the run began.</param>
/// <param name="Tallies">Counters for those who watch.</param>
/// <param name="Calls">Calls made there to nodes below since the epoch began.</param>
[GenerateSerializer, Immutable, Alias("rollout.reply")]
public sealed record NodeReply(ReplyStatus Status, string Unit, Promise Promise, SimTime[] Next, byte[] Mail, long Handled, long[] Tallies, long Calls = 0)
{
    /// <summary>A reply that says only that, and where.</summary>
    public static NodeReply Of(ReplyStatus status, string unit) => new(status, unit, Promise.Nothing, [], [], 0, []);
}
