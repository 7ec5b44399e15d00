using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.TestDays;

/// <summary>What goes on in a session at this moment: things with an end, which stand still together and go on together.</summary>
internal sealed class Activities
{
    private readonly List<(uint What, long Microseconds)> _going = []; // the end; while all stand still, what is left

    public bool AreStanding { get; private set; }

    /// <summary>Changes whenever all ends do: an end that was announced under another version is void.</summary>
    public uint Version { get; private set; }

    public int Count => _going.Count;

    public bool Has(uint what) => _going.Exists(activity => activity.What == what);

    /// <summary>Begins something; returns its end, <see cref="SimTime.Never"/> as long as all stand still.</summary>
    public SimTime Begin(uint what, SimTime now, SimDuration takes)
    {
        _going.Add((what, AreStanding ? takes.Microseconds : (now + takes).Microseconds));
        return AreStanding ? SimTime.Never : now + takes;
    }

    /// <summary>Ends something; false when that end is void.</summary>
    public bool End(uint what, uint version) => version == Version && !AreStanding && _going.RemoveAll(activity => activity.What == what) > 0;

    /// <summary>Gives all up.</summary>
    public void Clear()
    {
        _going.Clear();
        Version++;
    }

    public void Stand(SimTime now)
    {
        AreStanding = true;
        Shift(-now.Microseconds);
    }

    /// <summary>All go on; each with its new end.</summary>
    public IReadOnlyList<(uint What, long Microseconds)> GoOn(SimTime now)
    {
        AreStanding = false;
        Shift(now.Microseconds);
        return _going;
    }

    public void Save(SnapshotWriter writer)
    {
        writer.WriteBoolean(AreStanding);
        writer.WriteUInt32(Version);
        writer.WriteInt32(_going.Count);
        foreach ((uint what, long microseconds) in _going)
        {
            writer.WriteUInt32(what);
            writer.WriteInt64(microseconds);
        }
    }

    public void Load(SnapshotReader reader)
    {
        AreStanding = reader.ReadBoolean();
        Version = reader.ReadUInt32();
        for (int i = reader.ReadCount(12); i > 0; i--) _going.Add((reader.ReadUInt32(), reader.ReadInt64()));
    }

    private void Shift(long by)
    {
        Version++;
        for (int i = 0; i < _going.Count; i++) _going[i] = (_going[i].What, _going[i].Microseconds + by);
    }
}
