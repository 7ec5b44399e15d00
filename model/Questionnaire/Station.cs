using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Questionnaire;

/// <summary>Servers and a line before them, as it stands, with the integrals that its laws are held by.</summary>
internal sealed class Station
{
    private const int BeforeFirst = -1;

    private readonly Distribution[] _service;
    private readonly StationMinute[] _minutes;
    private readonly QuestionnairePlan _questionnaire;
    private SimTime _changed = SimTime.Zero;
    private int _minute = BeforeFirst; // the one at hand
    private SimTime _minuteEnds;

    public Station(StationPlan plan, QuestionnairePlan questionnaire)
    {
        Plan = plan;
        _service = [.. plan.Service];
        _questionnaire = questionnaire;
        _minutes = new StationMinute[questionnaire.AllMinutes];
        _minuteEnds = EndOf(BeforeFirst);
    }

    public StationPlan Plan { get; }

    public SlotRing Line { get; } = new();

    public int Busy { get; private set; }

    /// <summary>Waiting and in service.</summary>
    public int Present => Busy + Line.Count;

    public bool HasFreeServer => Busy < Plan.Servers;

    public bool IsFull => Line.Count >= Plan.QueueMost;

    /// <summary>The integral of the number present over time, microseconds.</summary>
    public long PresentTime { get; private set; }

    /// <summary>The integral of the number in service over time, microseconds.</summary>
    public long BusyTime { get; private set; }

    /// <summary>The integral of the number that waits over time, microseconds.</summary>
    public long WaitTime => PresentTime - BusyTime;

    public long Arrivals { get; private set; }

    public long Rejected { get; private set; }

    /// <summary>Left the line because whoever asked waited no longer.</summary>
    public long Expired { get; private set; }

    public long Served { get; private set; }

    public int LineMost { get; private set; }

    public ReadOnlySpan<StationMinute> Minutes => _minutes;

    /// <summary>How long a server needs for an exchange, from the luck that it carries.</summary>
    /// <param name="place">The station's place in its site: the same luck says another time at another station.</param>
    /// <param name="luck">Of the exchange.</param>
    /// <param name="kind">Of the exchange.</param>
    public SimDuration Service(int place, uint luck, ExchangeKind kind) =>
        _service[(int)kind].SampleDuration(StableHash.Mix(unchecked(((ulong)luck << 8) + (ulong)place + 1)));

    /// <summary>Counts the time until now; before anything changes.</summary>
    public void Settle(SimTime now)
    {
        while (now >= _minuteEnds)
        {
            Integrate(_minuteEnds);
            _minuteEnds = EndOf(++_minute);
        }
        Integrate(now);
    }

    public void Arrive()
    {
        Arrivals++;
        if (_minute >= 0) _minutes[_minute].Arrivals++;
    }

    public void Begin() => Busy++;

    public void Wait(int slot)
    {
        Line.Push(slot);
        LineMost = Math.Max(LineMost, Line.Count);
        if (_minute < 0) return;
        ref StationMinute minute = ref _minutes[_minute];
        minute.LineMost = Math.Max(minute.LineMost, Line.Count);
    }

    public void Reject()
    {
        Rejected++;
        if (_minute >= 0) _minutes[_minute].Rejected++;
    }

    public void Expire() => Expired++;

    public void End()
    {
        Busy--;
        Served++;
    }

    /// <summary>All that were here are gone: the site has failed.</summary>
    public void Clear()
    {
        Busy = 0;
        Line.Clear();
    }

    public void Save(SnapshotWriter writer)
    {
        writer.WriteTime(_changed);
        writer.WriteInt32(Busy);
        writer.WriteInt64(PresentTime);
        writer.WriteInt64(BusyTime);
        writer.WriteInt64(Arrivals);
        writer.WriteInt64(Rejected);
        writer.WriteInt64(Expired);
        writer.WriteInt64(Served);
        writer.WriteInt32(LineMost);
        writer.WriteInt32(Line.Count);
        for (int i = 0; i < Line.Count; i++) writer.WriteInt32(Line[i]);
        StationMinute.Write(writer, _minutes);
    }

    public void Load(SnapshotReader reader)
    {
        _changed = reader.ReadTime();
        Busy = reader.ReadInt32();
        PresentTime = reader.ReadInt64();
        BusyTime = reader.ReadInt64();
        Arrivals = reader.ReadInt64();
        Rejected = reader.ReadInt64();
        Expired = reader.ReadInt64();
        Served = reader.ReadInt64();
        LineMost = reader.ReadInt32();
        for (int count = reader.ReadCount(4); count > 0; count--) Line.Push(reader.ReadInt32());
        StationMinute.Read(reader, _minutes);
        while (_changed >= _minuteEnds) _minuteEnds = EndOf(++_minute);
    }

    /// <summary>Adds the time since the last change, all of it in the minute at hand.</summary>
    private void Integrate(SimTime until)
    {
        long passed = (until - _changed).Microseconds;
        _changed = until;
        long busy = passed * Busy, present = passed * Present;
        PresentTime += present;
        BusyTime += busy;
        if (_minute < 0) return;
        ref StationMinute minute = ref _minutes[_minute];
        minute.BusyTime += busy;
        minute.PresentTime += present;
    }

    /// <summary>What is before the first minute ends with it, the last has no end.</summary>
    private SimTime EndOf(int minute) => _questionnaire.EndOf(minute);
}
