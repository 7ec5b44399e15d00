using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>What happened at a county's terminals in one minute.</summary>
public struct TrafficMinute
{
    /// <summary>Sessions that began, and that ended with everything sent.</summary>
    public int Began, Done;

    /// <summary>Exchanges answered; turned away; not answered in time; tried again.</summary>
    public int Answered, Rejected, TimedOut, Retried;

    /// <summary>People who gave up.</summary>
    public int GaveUp;

    /// <summary>Log-ins that failed for an account or a client that does not work.</summary>
    public int LogInsFailed;

    /// <summary>The most people at terminals.</summary>
    public int ActiveMost;

    /// <summary>Requests that were sent, retries included.</summary>
    public int Asked;

    /// <summary>Bytes that came down, and that were sent up.</summary>
    public long DownBytes, UpBytes;

    internal readonly bool IsUsed => Began != 0 || Done != 0 || Answered != 0 || Rejected != 0 || TimedOut != 0 || Retried != 0 || GaveUp != 0 || LogInsFailed != 0 || ActiveMost != 0 || Asked != 0;

    /// <summary>Adds another county's minute; the most at terminals at once becomes an upper bound.</summary>
    public void Add(in TrafficMinute other)
    {
        Began += other.Began;
        Done += other.Done;
        Answered += other.Answered;
        Rejected += other.Rejected;
        TimedOut += other.TimedOut;
        Retried += other.Retried;
        GaveUp += other.GaveUp;
        LogInsFailed += other.LogInsFailed;
        ActiveMost += other.ActiveMost;
        Asked += other.Asked;
        DownBytes += other.DownBytes;
        UpBytes += other.UpBytes;
    }

    internal static void Write(SnapshotWriter writer, ReadOnlySpan<TrafficMinute> minutes)
    {
        int used = 0;
        foreach (ref readonly TrafficMinute minute in minutes) used += minute.IsUsed ? 1 : 0;
        writer.WriteInt32(used);
        for (int i = 0; i < minutes.Length; i++)
        {
            ref readonly TrafficMinute minute = ref minutes[i];
            if (!minute.IsUsed) continue;
            writer.WriteInt32(i);
            foreach (int figure in (ReadOnlySpan<int>)[minute.Began, minute.Done, minute.Answered, minute.Rejected, minute.TimedOut, minute.Retried, minute.GaveUp, minute.LogInsFailed, minute.ActiveMost, minute.Asked])
                writer.WriteInt32(figure);
            writer.WriteInt64(minute.DownBytes);
            writer.WriteInt64(minute.UpBytes);
        }
    }

    /// <exception cref="SnapshotException">The bytes are of another plan.</exception>
    internal static void Read(SnapshotReader reader, Span<TrafficMinute> minutes)
    {
        minutes.Clear();
        Add(reader, minutes);
    }

    /// <summary>Reads minutes and adds each to the one that is there.</summary>
    /// <exception cref="SnapshotException">The bytes are of another plan.</exception>
    internal static void Add(SnapshotReader reader, Span<TrafficMinute> minutes)
    {
        for (int count = reader.ReadCount(60); count > 0; count--)
        {
            int at = reader.ReadInt32();
            if ((uint)at >= (uint)minutes.Length) throw new SnapshotException($"A snapshot has figures of minute {at} where {minutes.Length} are kept.");
            minutes[at].Add(new TrafficMinute
            {
                Began = reader.ReadInt32(),
                Done = reader.ReadInt32(),
                Answered = reader.ReadInt32(),
                Rejected = reader.ReadInt32(),
                TimedOut = reader.ReadInt32(),
                Retried = reader.ReadInt32(),
                GaveUp = reader.ReadInt32(),
                LogInsFailed = reader.ReadInt32(),
                ActiveMost = reader.ReadInt32(),
                Asked = reader.ReadInt32(),
                DownBytes = reader.ReadInt64(),
                UpBytes = reader.ReadInt64(),
            });
        }
    }
}
