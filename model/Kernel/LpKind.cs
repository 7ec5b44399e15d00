namespace RolloutSim.Model.Kernel;

/// <summary>What all logical processes of one sort have in common for the kernel.</summary>
/// <param name="Name">The part of the code after the <c>#</c>.</param>
/// <param name="Stage">The stage of a window in which they run, [0, <see cref="Kernel.Stage.Count"/>).</param>
/// <param name="Reaction">
/// The least delay from handling anything to the effect of a backward message (to the same stage or an earlier one);
/// above zero. <see cref="SimDuration.MaxValue"/>: they send none.
/// </param>
/// <param name="SendsForward">Whether they send to later stages; such a message may take effect at once.</param>
/// <param name="PromisesItself">Whether they override <see cref="LogicalProcess.Promise"/>, because they know better than 'next event plus reaction'.</param>
/// <param name="Onward">The least delay from mail to the effect of a message to a later stage, and of kinds that do not promise themselves from any event; zero: at once.</param>
/// <param name="ChecksInvariants">Whether they override <see cref="LogicalProcess.CheckInvariants"/>.</param>
/// <param name="KeepsMany">Whether its processes may have hundreds of events of their own at once, which are then kept in buckets (<see cref="EventRing"/>).</param>
public sealed record LpKind(
    string Name,
    int Stage,
    SimDuration Reaction,
    bool SendsForward = false,
    bool PromisesItself = false,
    bool ChecksInvariants = false,
    SimDuration Onward = default,
    bool KeepsMany = false);
