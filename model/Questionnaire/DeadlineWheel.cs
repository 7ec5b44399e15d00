using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>Deadlines of exchanges, by the seconds in which they lie; hardly any is ever reached, so only what is left of a spoke is looked at.</summary>
/// <remarks>A wheel costs a store where a heap would cost a push and a pop (Varghese and Lauck, 1987, doi 10.1145/37499.37504).</remarks>
internal sealed class DeadlineWheel
{
    /// <summary>Width of a spoke, microseconds.</summary>
    public const long Width = 4_000_000;

    private const int Spokes = 128;

    private readonly ulong[][] _entries = new ulong[Spokes][];
    private readonly int[] _counts = new int[Spokes];

    public DeadlineWheel() => Array.Fill(_entries, []);

    /// <summary>The spoke of a moment.</summary>
    public static long SpokeOf(SimTime at) => at.Microseconds / Width;

    /// <summary>Whether a deadline lies too far ahead for the wheel.</summary>
    public static bool IsBeyond(SimTime now, SimTime deadline) => SpokeOf(deadline) - SpokeOf(now) >= Spokes;

    /// <summary>Puts an exchange in; returns whether it is the first of its spoke, which must then be turned at its beginning.</summary>
    public bool Add(SimTime deadline, ulong exchange)
    {
        int spoke = (int)(SpokeOf(deadline) % Spokes);
        ref ulong[] entries = ref _entries[spoke];
        int count = _counts[spoke]++;
        if (count == entries.Length) Array.Resize(ref entries, Math.Max(8, count * 2));
        entries[count] = exchange;
        return count == 0;
    }

    /// <summary>Empties a spoke; what it held is good until something is added.</summary>
    public ReadOnlySpan<ulong> Turn(long spoke)
    {
        int at = (int)(spoke % Spokes), count = _counts[at];
        _counts[at] = 0;
        return _entries[at].AsSpan(0, count);
    }

    public void Save(SnapshotWriter writer)
    {
        for (int spoke = 0; spoke < Spokes; spoke++)
        {
            if (_counts[spoke] == 0) continue;
            writer.WriteInt32(spoke);
            writer.WriteInt32(_counts[spoke]);
            for (int i = 0; i < _counts[spoke]; i++) writer.WriteUInt64(_entries[spoke][i]);
        }
        writer.WriteInt32(-1);
    }

    public void Load(SnapshotReader reader)
    {
        for (int spoke = reader.ReadInt32(); spoke >= 0; spoke = reader.ReadInt32())
        {
            if (spoke >= Spokes) throw new SnapshotException($"A wheel of deadlines has no spoke {spoke}.");
            _entries[spoke] = new ulong[_counts[spoke] = reader.ReadCount(8)];
            for (int i = 0; i < _counts[spoke]; i++) _entries[spoke][i] = reader.ReadUInt64();
        }
    }
}
