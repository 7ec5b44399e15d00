using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;

namespace RolloutSim.Model.Submissions;

/// <summary>One system as it stands: its workers, its line, and the integrals that its laws are held by.</summary>
internal sealed class SubmissionQueue(SubmissionSystemPlan plan)
{
    private readonly Queue<(ulong Key, uint Try)> _line = new(); // who has gone away meanwhile is passed over
    private SimTime _changed = SimTime.Zero;
    private readonly SubmissionClock _clock = new();
    private long _presentTime, _cameTime, _leftTime; // overflow is meant: only differences count

    public SubmissionSystemPlan Plan => plan;

    public int Busy { get; private set; }

    public int Waiting { get; private set; }

    public bool HasFreeWorker => Busy < plan.Workers;

    public bool IsFull => Waiting >= plan.QueueMost;

    /// <summary>Submissions that were to go up, and that were taken in.</summary>
    public long Submitted { get; set; }

    public long Stored { get; set; }

    public long Tries { get; private set; }

    public long TurnedAway { get; set; }

    public long TimedOut { get; set; }

    public int LineMost { get; private set; }

    public long BusyTime { get; private set; }

    /// <summary>The workers' time in the busiest hour, microseconds, and when that began.</summary>
    public (long Time, SimTime From) Busiest => _clock.Busiest;

    public SubmissionDay WorstDay => _clock.Worst;

    /// <summary>From the first try to the answer.</summary>
    public LatencyHistogram Times { get; private set; } = new();

    /// <summary>Counts the time until now; before anything changes.</summary>
    public void Settle(SimTime now)
    {
        _presentTime = unchecked(_presentTime + ((now - _changed).Microseconds * (Busy + Waiting)));
        BusyTime += (now - _changed).Microseconds * Busy;
        _clock.Pass(_changed, now, Busy, Waiting);
        _changed = now;
    }

    /// <summary>Somebody tries.</summary>
    public void Try(SimTime now)
    {
        Tries++;
        _clock.Try(now);
    }

    public void Begin(SimTime now)
    {
        Come(now);
        Busy++;
    }

    public void Wait(ulong key, uint @try, SimTime now)
    {
        Come(now);
        _line.Enqueue((key, @try));
        LineMost = Math.Max(LineMost, ++Waiting);
    }

    /// <summary>Somebody in line waits no longer.</summary>
    public void GoAway(SimTime now)
    {
        Waiting--;
        Leave(now);
    }

    public void End(SimTime now)
    {
        Busy--;
        Leave(now);
    }

    /// <summary>Takes the next out of the line, to be begun at once; false: there is none.</summary>
    /// <param name="isWaiting">Whether that try still waits.</param>
    /// <param name="key">The submission.</param>
    public bool TakeNext(Func<ulong, uint, bool> isWaiting, out ulong key)
    {
        while (_line.TryDequeue(out (ulong Key, uint Try) next))
        {
            key = next.Key;
            if (!isWaiting(next.Key, next.Try)) continue;
            Waiting--;
            Busy++;
            return true;
        }
        key = 0;
        return false;
    }

    /// <summary>What does not hold of the laws; null: all do.</summary>
    /// <param name="open">Submissions that are not taken in.</param>
    public string? Fault(int open)
    {
        if (Busy > plan.Workers || Waiting > plan.QueueMost) return $"{Busy} of {plan.Workers} workers are busy, and {Waiting} wait where {plan.QueueMost} may.";
        if (Submitted != Stored + open) return $"Of {Submitted} submissions {Stored} are taken in and {open} are not.";
        long stayed = unchecked(_leftTime - _cameTime + ((Busy + Waiting) * _changed.Microseconds));
        return stayed == _presentTime ? null : $"The integral of those present is {_presentTime}, and the sum of their times {stayed}.";
    }

    public void Save(SnapshotWriter writer)
    {
        writer.WriteTime(_changed);
        foreach (int number in (ReadOnlySpan<int>)[Busy, Waiting, LineMost]) writer.WriteInt32(number);
        foreach (long number in (ReadOnlySpan<long>)[_presentTime, _cameTime, _leftTime, Submitted, Stored, Tries, TurnedAway, TimedOut, BusyTime]) writer.WriteInt64(number);
        _clock.Save(writer);
        Times.Write(writer);
        writer.WriteInt32(_line.Count);
        foreach ((ulong key, uint @try) in _line)
        {
            writer.WriteUInt64(key);
            writer.WriteUInt32(@try);
        }
    }

    public void Load(SnapshotReader reader)
    {
        _changed = reader.ReadTime();
        (Busy, Waiting, LineMost) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        (_presentTime, _cameTime, _leftTime) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        (Submitted, Stored, Tries, TurnedAway, TimedOut) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        BusyTime = reader.ReadInt64();
        _clock.Load(reader);
        Times = LatencyHistogram.Read(reader);
        for (int i = reader.ReadCount(12); i > 0; i--) _line.Enqueue((reader.ReadUInt64(), reader.ReadUInt32()));
    }

    private void Come(SimTime now) => _cameTime = unchecked(_cameTime + now.Microseconds);

    private void Leave(SimTime now) => _leftTime = unchecked(_leftTime + now.Microseconds);
}
