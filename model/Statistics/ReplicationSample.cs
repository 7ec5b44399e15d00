using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Statistics;

/// <summary>What replications came to, by their number: a row of whole values each, all rows equally wide.</summary>
/// <remarks>
/// Rows are kept in the order of the numbers, whoever brings them and when, so that merged samples, and their bytes, depend on nothing
/// else. <see cref="SimTime.Never"/> stands for what did not happen. Only the rows are kept; what columns mean is the caller's.
/// </remarks>
public sealed class ReplicationSample
{
    private readonly List<uint> _numbers = [];
    private readonly List<long> _values = [];

    /// <param name="width">Values a row, 1 or more.</param>
    public ReplicationSample(int width = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        Width = width;
    }

    /// <summary>Values a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Count => _numbers.Count;

    /// <summary>The numbers of the replications, ascending.</summary>
    public IReadOnlyList<uint> Numbers => _numbers;

    /// <summary>The value of the row at a place (not of a replication's number: see <see cref="Numbers"/>).</summary>
    public long this[int row, int column = 0] => _values[(row * Width) + Column(column)];

    /// <summary>The row of a replication. The same row again changes nothing, as when a worker that was lost had handed it in before.</summary>
    /// <exception cref="ArgumentException">The row is not as wide as the sample.</exception>
    /// <exception cref="InvariantException">The replication is there with another row.</exception>
    public void Add(uint number, params ReadOnlySpan<long> row)
    {
        if (row.Length != Width) throw new ArgumentException($"Expected {Width} values of replication {number}, found {row.Length}.", nameof(row));
        int at = _numbers.Count > 0 && number <= _numbers[^1] ? _numbers.BinarySearch(number) : ~_numbers.Count;
        if (at >= 0)
        {
            CheckSame(at, row);
            return;
        }

        _numbers.Insert(~at, number);
        _values.InsertRange(~at * Width, row);
    }

    /// <summary>Takes in all rows of another sample.</summary>
    /// <exception cref="ArgumentException">It is not as wide.</exception>
    /// <exception cref="InvariantException">A replication is in both with different rows; this one is then left half merged.</exception>
    public void Merge(ReplicationSample other)
    {
        if (other.Width != Width) throw new ArgumentException($"Expected a sample of {Width} values a row, found {other.Width}.", nameof(other));
        if (ReferenceEquals(other, this)) return;
        ReadOnlySpan<long> values = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(other._values);
        for (int row = 0; row < other.Count; row++) Add(other._numbers[row], values.Slice(row * Width, Width));
    }

    /// <summary>One column, in the order of the numbers.</summary>
    public long[] Values(int column = 0)
    {
        Column(column);
        var values = new long[Count];
        for (int row = 0; row < values.Length; row++) values[row] = this[row, column];
        return values;
    }

    /// <summary>A column of each of two samples over the replications that both have, in the order of their numbers.</summary>
    public static (long[] First, long[] Second) Common(ReplicationSample first, int firstColumn, ReplicationSample second, int secondColumn)
    {
        var (a, b) = (new List<long>(), new List<long>());
        for (int i = 0, j = 0; i < first.Count && j < second.Count;)
        {
            int order = first._numbers[i].CompareTo(second._numbers[j]);
            if (order == 0)
            {
                a.Add(first[i, firstColumn]);
                b.Add(second[j, secondColumn]);
            }

            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return ([.. a], [.. b]);
    }

    public void Write(SnapshotWriter writer)
    {
        writer.WriteInt32(Width);
        writer.WriteInt32(Count);
        foreach (uint number in _numbers) writer.WriteUInt32(number);
        foreach (long value in _values) writer.WriteInt64(value);
    }

    /// <exception cref="SnapshotException">The bytes end early, or the numbers do not ascend.</exception>
    public static ReplicationSample Read(SnapshotReader reader)
    {
        int width = reader.ReadInt32();
        if (width is <= 0 or > int.MaxValue / 8 - 1) throw new SnapshotException($"A sample announces rows of {width} values.");
        var sample = new ReplicationSample(width);
        int count = reader.ReadCount(4 + (8 * width));
        for (int i = 0; i < count; i++)
        {
            uint number = reader.ReadUInt32();
            if (i > 0 && number <= sample._numbers[i - 1]) throw new SnapshotException($"A sample has replication {number} after {sample._numbers[i - 1]}.");
            sample._numbers.Add(number);
        }

        for (long i = 0; i < (long)count * width; i++) sample._values.Add(reader.ReadInt64());
        return sample;
    }

    private int Column(int column) => (uint)column < (uint)Width
        ? column
        : throw new ArgumentOutOfRangeException(nameof(column), column, $"Expected a column below {Width}.");

    private void CheckSame(int at, ReadOnlySpan<long> row)
    {
        for (int column = 0; column < Width; column++)
        {
            if (this[at, column] != row[column])
                throw new InvariantException($"Replication {_numbers[at]} came to {this[at, column]} in column {column} and, run again, to {row[column]}.");
        }
    }
}
