namespace RolloutSim.Model.Visits;

/// <summary>Kinds of messages to <c>COUNTY#visits</c> from offices.</summary>
internal static class VisitMessage
{
    /// <summary>A round may begin. A: key of its work item. From the offices that have it: they are told when it is over.</summary>
    public const ushort Begin = 1;

    /// <summary>From a school's offices: what was found there is mended. A: round and visit.</summary>
    public const ushort Mended = 2;

    /// <summary>The how-manieth visit of a round, as one byte.</summary>
    public static int Number(int round, int visit) => (round * VisitRoundPlan.TimesMost) + visit;
}
