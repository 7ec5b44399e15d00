using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.TestDays;

/// <summary>What goes on in a session at this moment: things with an end, which stand still together and go on together.</summary>
internal sealed class Activities
{
    private (uint What, long Microseconds)[] _going = []; // in the order in which they began: the end; while all stand still, what is left

    public bool AreStanding { get; private set; }

    /// <summary>Changes whenever all ends do: an end that was announced under another version is void.</summary>
    public uint Version { get; private set; }

    public int Count { get; private set; }

    /// <summary>Begins something that is not going on yet; returns its end, <see cref="SimTime.Never"/> as long as all stand still.</summary>
    public SimTime Begin(uint what, SimTime now, SimDuration takes)
    {
        Add(what, AreStanding ? takes.Microseconds : (now + takes).Microseconds);
        return AreStanding ? SimTime.Never : now + takes;
    }

    /// <summary>Ends something; false when that end is void.</summary>
    public bool End(uint what, uint version)
    {
        if (version != Version || AreStanding) return false;
        int at = 0;
        while (at < Count && _going[at].What != what) at++;
        if (at == Count) return false;
        for (Count--; at < Count; at++) _going[at] = _going[at + 1];
        return true;
    }

    /// <summary>Gives all up.</summary>
    public void Clear()
    {
        Count = 0;
        Version++;
    }

    public void Stand(SimTime now)
    {
        AreStanding = true;
        Shift(-now.Microseconds);
    }

    /// <summary>All go on; each with its new end.</summary>
    public ReadOnlySpan<(uint What, long Microseconds)> GoOn(SimTime now)
    {
        AreStanding = false;
        Shift(now.Microseconds);
        return _going.AsSpan(0, Count);
    }

    public void Save(SnapshotWriter writer)
    {
        writer.WriteBoolean(AreStanding);
        writer.WriteUInt32(Version);
        writer.WriteInt32(Count);
        foreach ((uint what, long microseconds) in _going.AsSpan(0, Count))
        {
            writer.WriteUInt32(what);
            writer.WriteInt64(microseconds);
        }
    }

    public void Load(SnapshotReader reader)
    {
        AreStanding = reader.ReadBoolean();
        Version = reader.ReadUInt32();
        for (int i = reader.ReadCount(12); i > 0; i--) Add(reader.ReadUInt32(), reader.ReadInt64());
    }

    private void Add(uint what, long microseconds)
    {
        if (Count == _going.Length) Array.Resize(ref _going, Math.Max(1, Count * 2));
        _going[Count++] = (what, microseconds);
    }

    private void Shift(long by)
    {
        Version++;
        foreach (ref (uint What, long Microseconds) activity in _going.AsSpan(0, Count)) activity.Microseconds += by;
    }
}
