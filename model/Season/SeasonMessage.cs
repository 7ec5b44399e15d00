namespace RolloutSim.Model.Season;

/// <summary>Kinds of messages that the offices send to other processes; the same number at each of them.</summary>
internal static class SeasonMessage
{
    /// <summary>A work item counts as done. A: <see cref="SeasonIndex.KeyOf"/> of it. B: 0.</summary>
    public const ushort ItemDone = 1000;
}
