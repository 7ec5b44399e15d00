namespace RolloutSim.Model.Kernel;

/// <summary>What a group of logical processes vows, assuming that it receives nothing more.</summary>
/// <param name="Next">The earliest event or undelivered message.</param>
/// <param name="Back">The earliest effect of a backward message (to the same stage or an earlier one) that it could send.</param>
/// <param name="Forward0">The earliest effect of a message that its stage 0 could send to a later stage; before <paramref name="Next"/> it means as soon as anything happens.</param>
/// <param name="Forward1">The same of stage 1.</param>
/// <param name="Forward2">The same of stage 2.</param>
/// <remarks>A promise that is handed up together with messages covers them: see <see cref="Cover"/>.</remarks>
public readonly record struct Promise(SimTime Next, SimTime Back, SimTime Forward0, SimTime Forward1, SimTime Forward2)
{
    /// <summary>Nothing will ever happen.</summary>
    public static readonly Promise Nothing = new(SimTime.Never, SimTime.Never, SimTime.Never, SimTime.Never, SimTime.Never);

    /// <summary>What both together vow.</summary>
    public Promise And(in Promise other) => new(
        SimTime.Min(Next, other.Next),
        SimTime.Min(Back, other.Back),
        SimTime.Min(Forward0, other.Forward0),
        SimTime.Min(Forward1, other.Forward1),
        SimTime.Min(Forward2, other.Forward2));

    /// <summary>The promise with one more undelivered message, which counts as an event of its target.</summary>
    public Promise Cover(SimTime at, LpKind target) => And(Of(at, at + target.Reaction, target.SendsForward ? at + target.Onward : SimTime.Never, target.Stage));

    /// <summary>The promise of processes of one stage.</summary>
    internal static Promise Of(SimTime next, SimTime back, SimTime forward, int stage) => new(
        next,
        back,
        stage == 0 ? forward : SimTime.Never,
        stage == 1 ? forward : SimTime.Never,
        stage == 2 ? forward : SimTime.Never);

    /// <summary>The end W of the window that begins at <see cref="Next"/>: no message sent inside takes effect inside, except to a later stage.</summary>
    /// <remarks>
    /// Conservative windows (YAWNS: Nicol, "The cost of conservative synchronization in parallel discrete event simulations",
    /// J. ACM 40 (1993), doi 10.1145/151261.151266), here with stages: what a later stage can be reached by
    /// counts as its event. An event at W belongs to the next window.
    /// </remarks>
    /// <exception cref="InvariantException">W would not lie after <see cref="Next"/>.</exception>
    public SimTime WindowEnd(SimModel model)
    {
        SimTime end = SimTime.Min(Back, model.End);
        SimTime reach = SimTime.Never; // earliest effect of a forward message to the stage at hand, directly or through stages between
        for (int stage = 1; stage < Stage.Count; stage++)
        {
            SimTime forward = stage switch { 1 => Forward0, 2 => Forward1, _ => Forward2 };
            if (model.StageForwards[stage - 1]) reach = SimTime.Min(reach, SimTime.Max(forward, Next)); // who sends 'at any moment' does so when something happens
            end = SimTime.Min(end, reach + model.LeastReaction[stage]);
        }
        return end > Next ? end : throw new InvariantException($"A window must end after it begins: it begins at {Next} and would end at {end}.");
    }
}
