using System.Runtime.CompilerServices;

namespace RolloutSim.Model.Kernel;

/// <summary>Something that takes effect at one logical process at one moment: 40 bytes, no objects.</summary>
/// <remarks>What <see cref="Kind"/>, <see cref="A"/> and <see cref="B"/> mean is the business of the process that handles it.</remarks>
public readonly struct SimEvent
{
    internal readonly long AtMicroseconds;
    internal readonly ulong Order;

    internal SimEvent(SimTime at, ulong order, int target, ushort kind, ulong a, ulong b)
    {
        AtMicroseconds = at.Microseconds;
        Order = order;
        Target = target;
        Kind = kind;
        A = a;
        B = b;
    }

    /// <summary>When it takes effect.</summary>
    public SimTime At => new(AtMicroseconds);

    public Priority Priority => (Priority)(Order >> 56);

    /// <summary>Rank of the sender.</summary>
    public int Origin => (int)(Order >> 32) & 0xFF_FFFF;

    /// <summary>The sender's counter.</summary>
    public uint Sequence => unchecked((uint)Order);

    /// <summary>Rank of the logical process that handles it.</summary>
    public int Target { get; }

    public ushort Kind { get; }

    public ulong A { get; }

    public ulong B { get; }

    public EventKey Key => new(At, Priority, Origin, Sequence);

    /// <summary>Whether it comes before another in the order of <see cref="EventKey"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsBefore(in SimEvent other) =>
        AtMicroseconds < other.AtMicroseconds || (AtMicroseconds == other.AtMicroseconds && Order < other.Order);
}
