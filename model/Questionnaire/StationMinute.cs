using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>What a station did in one minute.</summary>
public struct StationMinute
{
    /// <summary>Exchanges that came.</summary>
    public int Arrivals;

    /// <summary>Exchanges that found the line full.</summary>
    public int Rejected;

    /// <summary>The longest line.</summary>
    public int LineMost;

    /// <summary>Server time, microseconds: divided by the minute and the servers, the utilisation.</summary>
    public long BusyTime;

    /// <summary>The integral of the number present, microseconds.</summary>
    public long PresentTime;

    /// <summary>Writes the minutes in which something happened.</summary>
    internal static void Write(SnapshotWriter writer, ReadOnlySpan<StationMinute> minutes)
    {
        int used = 0;
        foreach (ref readonly StationMinute minute in minutes) used += minute.IsUsed ? 1 : 0;
        writer.WriteInt32(used);
        for (int i = 0; i < minutes.Length; i++)
        {
            ref readonly StationMinute minute = ref minutes[i];
            if (!minute.IsUsed) continue;
            writer.WriteInt32(i);
            writer.WriteInt32(minute.Arrivals);
            writer.WriteInt32(minute.Rejected);
            writer.WriteInt32(minute.LineMost);
            writer.WriteInt64(minute.BusyTime);
            writer.WriteInt64(minute.PresentTime);
        }
    }

    /// <exception cref="SnapshotException">The bytes are of another plan.</exception>
    internal static void Read(SnapshotReader reader, Span<StationMinute> minutes)
    {
        for (int count = reader.ReadCount(32); count > 0; count--)
        {
            int at = reader.ReadInt32();
            if ((uint)at >= (uint)minutes.Length) throw new SnapshotException($"A snapshot has figures of minute {at} where {minutes.Length} are kept.");
            minutes[at] = new StationMinute
            {
                Arrivals = reader.ReadInt32(),
                Rejected = reader.ReadInt32(),
                LineMost = reader.ReadInt32(),
                BusyTime = reader.ReadInt64(),
                PresentTime = reader.ReadInt64(),
            };
        }
    }

    private readonly bool IsUsed => Arrivals != 0 || Rejected != 0 || LineMost != 0 || PresentTime != 0;
}
