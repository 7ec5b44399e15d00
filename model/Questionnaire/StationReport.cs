using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>What a station of a site came to.</summary>
/// <param name="Name">As in the plan.</param>
/// <param name="Arrivals">Exchanges that came.</param>
/// <param name="Rejected">Of these, turned away because the line was full.</param>
/// <param name="Expired">Of these, passed over because nobody waited for them any more.</param>
/// <param name="Served">Of these, served.</param>
/// <param name="LineMost">The longest line.</param>
/// <param name="BusyTime">Server time, microseconds.</param>
/// <param name="PresentTime">The integral of the number present, microseconds.</param>
/// <param name="Minutes">By the minute.</param>
public sealed record StationReport(
    string Name, long Arrivals, long Rejected, long Expired, long Served, int LineMost, long BusyTime, long PresentTime, ImmutableArray<StationMinute> Minutes)
{
    /// <summary>The busiest minute's server time, microseconds; of each day's last minute, which takes in all that is later, nothing counts.</summary>
    public long BusyMost { get; init; }

    /// <summary>The most that came in a minute.</summary>
    public int ArrivalsMost { get; init; }

    internal void Write(SnapshotWriter writer)
    {
        writer.WriteString(Name);
        writer.WriteInt64(Arrivals);
        writer.WriteInt64(Rejected);
        writer.WriteInt64(Expired);
        writer.WriteInt64(Served);
        writer.WriteInt32(LineMost);
        writer.WriteInt64(BusyTime);
        writer.WriteInt64(PresentTime);
        writer.WriteInt64(BusyMost);
        writer.WriteInt32(ArrivalsMost);
        writer.WriteInt32(Minutes.Length);
        StationMinute.Write(writer, Minutes.AsSpan());
    }

    internal static StationReport Read(SnapshotReader reader)
    {
        string name = reader.ReadString();
        (long arrivals, long rejected, long expired, long served) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        (int lineMost, long busy, long present) = (reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt64());
        (long busyMost, int arrivalsMost) = (reader.ReadInt64(), reader.ReadInt32());
        int length = reader.ReadInt32();
        if (length is < 0 or > 1_000_000) throw new SnapshotException($"A report of a station has no {length} minutes.");
        var minutes = new StationMinute[length];
        StationMinute.Read(reader, minutes);
        return new StationReport(name, arrivals, rejected, expired, served, lineMost, busy, present, [.. minutes]) { BusyMost = busyMost, ArrivalsMost = arrivalsMost };
    }
}
