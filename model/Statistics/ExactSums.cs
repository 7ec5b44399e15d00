using System.Numerics;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Statistics;

/// <summary>Number, sum and sum of squares of whole values (microseconds), exact: merged in any order they are the same bits.</summary>
/// <remarks>
/// Values are held to 2^53 in size (285 years in microseconds), so that <see cref="SimTime.Never"/> is refused and not averaged, and two
/// million of the largest fit.
/// </remarks>
public readonly record struct ExactSums
{
    private const long Most = 1L << 53;

    private ExactSums(long count, Int128 sum, Int128 squares) => (Count, Sum, Squares) = (count, sum, squares);

    public long Count { get; }

    public Int128 Sum { get; }

    public Int128 Squares { get; }

    /// <summary>The mean, correctly rounded but for one more rounding of the sum; not a number where there are no values.</summary>
    public double Mean => (double)Sum / Count;

    /// <summary>The unbiased variance, (n sum(x²) - (sum x)²) / (n (n - 1)), whose numerator is exact; not a number below two values.</summary>
    public double Variance => Count < 2 ? double.NaN : (double)(((BigInteger)Count * Squares) - ((BigInteger)Sum * Sum)) / ((double)Count * (Count - 1));

    /// <exception cref="ArgumentOutOfRangeException">A value beyond 2^53.</exception>
    public static ExactSums Of(ReadOnlySpan<long> values)
    {
        ExactSums sums = default;
        foreach (long value in values) sums = sums.With(value);
        return sums;
    }

    /// <summary>These and one value more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value beyond 2^53.</exception>
    public ExactSums With(long value) => value is >= -Most and <= Most
        ? new ExactSums(Count + 1, Sum + value, Squares + ((Int128)value * value))
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"Expected at most {Most} in size, for what never happened has no mean.");

    /// <summary>These and those.</summary>
    public static ExactSums operator +(ExactSums a, ExactSums b) => new(a.Count + b.Count, a.Sum + b.Sum, a.Squares + b.Squares);

    public void Write(SnapshotWriter writer)
    {
        writer.WriteInt64(Count);
        Write(writer, Sum);
        Write(writer, Squares);
    }

    /// <exception cref="SnapshotException">The bytes end early, or a number or a sum of squares is below 0.</exception>
    public static ExactSums Read(SnapshotReader reader)
    {
        var sums = new ExactSums(reader.ReadInt64(), ReadInt128(reader), ReadInt128(reader));
        return sums.Count >= 0 && sums.Squares >= 0 ? sums : throw new SnapshotException($"Sums over {sums.Count} values, whose squares come to {sums.Squares}.");
    }

    private static void Write(SnapshotWriter writer, Int128 value)
    {
        writer.WriteUInt64(unchecked((ulong)value));
        writer.WriteInt64((long)(value >> 64));
    }

    private static Int128 ReadInt128(SnapshotReader reader)
    {
        ulong low = reader.ReadUInt64();
        return new Int128(unchecked((ulong)reader.ReadInt64()), low);
    }
}
