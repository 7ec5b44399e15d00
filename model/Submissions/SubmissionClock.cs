using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Submissions;

/// <summary>Keeps what a system does by quarters of an hour: the day at hand, the worst of those that are over, and the busiest hour of all.</summary>
internal sealed class SubmissionClock
{
    private const int InDay = 96, InHour = 4;
    private static readonly long Quarter = SimDuration.FromMinutes(15).Microseconds;

    private readonly SubmissionQuarter[] _today = new SubmissionQuarter[InDay];
    private long _now; // the quarter at hand, counted from the start of the plan
    private SubmissionDay _worst = SubmissionDay.None;
    private (long Time, SimTime From) _busiest = (0, SimTime.Zero); // of the hours of the days that are over

    /// <summary>The worst day, the one at hand included.</summary>
    public SubmissionDay Worst => Worse(_worst, Today());

    /// <summary>The workers' time in the busiest hour by the clock, microseconds, and when that began.</summary>
    public (long Time, SimTime From) Busiest
    {
        get
        {
            (long Time, SimTime From) most = _busiest;
            for (int hour = 0; hour < InDay; hour += InHour)
            {
                long time = 0;
                for (int i = hour; i < hour + InHour; i++) time += _today[i].BusyTime;
                if (time > most.Time) most = (time, new SimTime(((_now / InDay * InDay) + hour) * Quarter));
            }
            return most;
        }
    }

    /// <summary>Somebody tries.</summary>
    public void Try(SimTime now)
    {
        GoTo(now.Microseconds / Quarter);
        ref SubmissionQuarter quarter = ref _today[_now % InDay];
        quarter = quarter with { Tries = quarter.Tries + 1 };
    }

    /// <summary>So many were served, and so many waited, all that time.</summary>
    public void Pass(SimTime from, SimTime to, int busy, int waiting)
    {
        if (busy == 0) return; // nobody waits for a free worker
        for (long at = from.Microseconds; at < to.Microseconds;)
        {
            GoTo(at / Quarter);
            long end = Math.Min(to.Microseconds, (_now + 1) * Quarter);
            ref SubmissionQuarter quarter = ref _today[_now % InDay];
            quarter = quarter with { BusyTime = quarter.BusyTime + ((end - at) * busy), LineMost = Math.Max(quarter.LineMost, waiting) };
            at = end;
        }
    }

    public void Save(SnapshotWriter writer)
    {
        writer.WriteInt64(_now);
        writer.WriteInt64(_busiest.Time);
        writer.WriteTime(_busiest.From);
        _worst.Write(writer);
        Today().Write(writer);
    }

    public void Load(SnapshotReader reader)
    {
        _now = reader.ReadInt64();
        _busiest = (reader.ReadInt64(), reader.ReadTime());
        _worst = SubmissionDay.Read(reader);
        SubmissionDay today = SubmissionDay.Read(reader);
        today.Quarters.CopyTo(_today, (int)(today.From.Microseconds / Quarter % InDay));
    }

    private void GoTo(long quarter)
    {
        if (quarter / InDay != _now / InDay)
        {
            (_busiest, _worst) = (Busiest, Worst);
            Array.Clear(_today);
        }
        _now = quarter;
    }

    /// <summary>From its first quarter with anything in it to its last.</summary>
    private SubmissionDay Today()
    {
        int first = Array.FindIndex(_today, quarter => quarter != default);
        if (first < 0) return SubmissionDay.None;
        int last = Array.FindLastIndex(_today, quarter => quarter != default);
        return new SubmissionDay(new SimTime(((_now / InDay * InDay) + first) * Quarter), [.. _today.AsSpan(first, last - first + 1)]);
    }

    private static SubmissionDay Worse(SubmissionDay one, SubmissionDay later)
    {
        (int line, long time) = Badness(one);
        (int lineLater, long timeLater) = Badness(later);
        return lineLater > line || (line == 0 && lineLater == 0 && timeLater > time) ? later : one;
    }

    private static (int Line, long Time) Badness(SubmissionDay day)
    {
        (int line, long time) = (0, 0);
        foreach (SubmissionQuarter quarter in day.Quarters)
        {
            line = Math.Max(line, quarter.LineMost);
            time += quarter.BusyTime;
        }
        return (line, time);
    }
}
