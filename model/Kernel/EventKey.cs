namespace RolloutSim.Model.Kernel;

/// <summary>The place of an event in the one order that every executor follows: by time, priority, origin, sequence.</summary>
/// <param name="At">When it takes effect.</param>
/// <param name="Priority">What goes first at one moment.</param>
/// <param name="Origin">Rank of the sender's code among all codes of the model, ordinally; [0, 2^24).</param>
/// <param name="Sequence">The sender's counter over all that it sends, to itself included.</param>
/// <remarks>Nothing else orders events: no thread, silo, arrival or hash. Two events of one run never have the same key.</remarks>
public readonly record struct EventKey(SimTime At, Priority Priority, int Origin, uint Sequence) : IComparable<EventKey>
{
    /// <summary>The most logical processes that a model may have.</summary>
    public const int OriginsMax = 1 << 24;

    /// <summary>Priority, origin and sequence in one word that sorts as they do.</summary>
    internal ulong Order => Pack(Priority, Origin, Sequence);

    internal static ulong Pack(Priority priority, int origin, uint sequence) =>
        ((ulong)priority << 56) | ((ulong)(uint)origin << 32) | sequence;

    public int CompareTo(EventKey other)
    {
        int byTime = At.CompareTo(other.At);
        return byTime != 0 ? byTime : Order.CompareTo(other.Order);
    }
}
