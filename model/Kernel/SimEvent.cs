using System.Runtime.CompilerServices;

namespace RolloutSim.Model.Kernel;

/// <summary>Something that takes effect at one logical process at one moment: 40 bytes, no objects.</summary>
/// <remarks>
/// What <see cref="Kind"/>, <see cref="A"/> and <see cref="B"/> mean is the business of the process that handles it. Nobody outside the
/// kernel can change one; inside, mail is written field by field into its place, because copying what was just written is slow.
/// </remarks>
public struct SimEvent
{
    internal long AtMicroseconds;
    internal ulong Order;
    private int _target;
    private ushort _kind;
    private ulong _a;
    private ulong _b;

    internal SimEvent(SimTime at, ulong order, int target, ushort kind, ulong a, ulong b) => Write(at.Microseconds, order, target, kind, a, b);

    /// <summary>When it takes effect.</summary>
    public readonly SimTime At => new(AtMicroseconds);

    public readonly Priority Priority => (Priority)(Order >> 56);

    /// <summary>Rank of the sender.</summary>
    public readonly int Origin => (int)((uint)(Order >> 32) & 0xFF_FFFF);

    /// <summary>The sender's counter.</summary>
    public readonly uint Sequence => unchecked((uint)Order);

    /// <summary>Rank of the logical process that handles it.</summary>
    public readonly int Target => _target;

    public readonly ushort Kind => _kind;

    public readonly ulong A => _a;

    public readonly ulong B => _b;

    public readonly EventKey Key => new(At, Priority, Origin, Sequence);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Write(long at, ulong order, int target, ushort kind, ulong a, ulong b)
    {
        AtMicroseconds = at;
        Order = order;
        _target = target;
        _kind = kind;
        _a = a;
        _b = b;
    }

    /// <summary>Whether it comes before another in the order of <see cref="EventKey"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly bool IsBefore(in SimEvent other) =>
        AtMicroseconds < other.AtMicroseconds || (AtMicroseconds == other.AtMicroseconds && Order < other.Order);
}
