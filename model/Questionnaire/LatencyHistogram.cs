using System.Numerics;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>How long things took: counts by length, 32 classes to each doubling, so that a quantile errs by at most 1.6%.</summary>
/// <remarks>Two histograms add up to that of all their things, in any order; after the HDR histogram (G. Tene, 2012).</remarks>
public sealed class LatencyHistogram
{
    private const int SubBits = 5, Sub = 1 << SubBits;

    private int[] _counts = [];

    public long Count { get; private set; }

    /// <summary>Sum of all lengths, microseconds.</summary>
    public long Sum { get; private set; }

    /// <summary>The longest; zero of none.</summary>
    public SimDuration Most { get; private set; }

    /// <summary>Seconds; not a number of none.</summary>
    public double Mean => Count == 0 ? double.NaN : Sum / (double)Count / SimDuration.MicrosecondsPerSecond;

    /// <summary>Asks for the object that leads to the counts.</summary>
    internal void Foresee() => Prefetch.Object(_counts, 1);

    /// <summary>Asks for the count that a length will touch; of one below zero, which will not be added, nothing.</summary>
    internal void Foresee(SimDuration length)
    {
        if (length < SimDuration.Zero) return;
        int at = ClassOf(length.Microseconds);
        if (at < _counts.Length) Prefetch.Row(ref _counts[at]);
    }

    /// <param name="length">0 or more.</param>
    public void Add(SimDuration length)
    {
        int at = ClassOf(length.Microseconds);
        if (at >= _counts.Length) Array.Resize(ref _counts, Math.Max(Sub * 12, (at / Sub + 1) * Sub));
        _counts[at]++;
        Count++;
        Sum += length.Microseconds;
        Most = SimDuration.Max(Most, length);
    }

    public void Add(LatencyHistogram other)
    {
        if (other._counts.Length > _counts.Length) Array.Resize(ref _counts, other._counts.Length);
        for (int i = 0; i < other._counts.Length; i++) _counts[i] += other._counts[i];
        Count += other.Count;
        Sum += other.Sum;
        Most = SimDuration.Max(Most, other.Most);
    }

    /// <summary>What came since an earlier state of the same, its longest to the class; null: that was not an earlier state of it.</summary>
    public LatencyHistogram? Since(LatencyHistogram before)
    {
        if (before._counts.Length > _counts.Length || before.Count > Count) return null;
        var since = new LatencyHistogram { _counts = [.. _counts], Count = Count - before.Count, Sum = Sum - before.Sum };
        for (int i = 0; i < before._counts.Length; i++)
        {
            if ((since._counts[i] -= before._counts[i]) < 0) return null;
        }
        int last = Array.FindLastIndex(since._counts, count => count > 0);
        if (last >= 0) since.Most = SimDuration.Min(Most, new SimDuration(LeastOf(last + 1) - 1));
        return since;
    }

    /// <summary>The length that a share of all do not exceed: the middle of its class, never above <see cref="Most"/>; zero of none.</summary>
    /// <param name="share">Above 0, up to 1.</param>
    public SimDuration Quantile(double share)
    {
        if (Count == 0) return SimDuration.Zero;
        long rank = Math.Clamp((long)Math.Ceiling(share * Count), 1, Count), seen = 0;
        if (rank == Count) return Most;
        for (int i = 0; i < _counts.Length; i++)
        {
            seen += _counts[i];
            if (seen >= rank) return SimDuration.Min(new SimDuration((LeastOf(i) + LeastOf(i + 1)) / 2), Most);
        }
        return Most;
    }

    /// <summary>How many took longer than <paramref name="limit"/>, to the class.</summary>
    public long CountAbove(SimDuration limit)
    {
        long above = 0;
        for (int i = ClassOf(limit.Microseconds) + 1; i < _counts.Length; i++) above += _counts[i];
        return above;
    }

    public void Write(SnapshotWriter writer)
    {
        writer.WriteInt64(Sum);
        writer.WriteDuration(Most);
        int used = _counts.Count(count => count > 0);
        writer.WriteInt32(used);
        for (int i = 0; i < _counts.Length; i++)
        {
            if (_counts[i] == 0) continue;
            writer.WriteInt32(i);
            writer.WriteInt32(_counts[i]);
        }
    }

    /// <exception cref="SnapshotException">The bytes are no histogram.</exception>
    public static LatencyHistogram Read(SnapshotReader reader)
    {
        var histogram = new LatencyHistogram { Sum = reader.ReadInt64(), Most = reader.ReadDuration() };
        for (int used = reader.ReadCount(8); used > 0; used--)
        {
            int at = reader.ReadInt32(), count = reader.ReadInt32();
            if (at < 0 || at > ClassOf(long.MaxValue)) throw new SnapshotException($"A histogram has no class {at}.");
            if (at >= histogram._counts.Length) Array.Resize(ref histogram._counts, Math.Max(Sub * 12, (at / Sub + 1) * Sub));
            histogram._counts[at] = count;
            histogram.Count += count;
        }
        return histogram;
    }

    private static int ClassOf(long microseconds)
    {
        if (microseconds < Sub) return (int)microseconds;
        int above = BitOperations.Log2((ulong)microseconds) - SubBits;
        return (above * Sub) + (int)(microseconds >> above);
    }

    private static long LeastOf(int at)
    {
        if (at < Sub) return at;
        int above = (at / Sub) - 1;
        return above > 57 ? long.MaxValue : (long)((at % Sub) + Sub) << above;
    }
}
