using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Custody;

/// <summary>A vehicle of a county: where it is, and what it still has to do.</summary>
internal sealed class Vehicle
{
    /// <summary>The schools of the trip at hand, in order; none: it stands in the county's yard.</summary>
    public List<int> Stops { get; } = [];

    /// <summary>The schools whose packages it brings back.</summary>
    public List<int> Aboard { get; } = [];

    /// <summary>How many of them it has come to.</summary>
    public int Stop { get; set; }

    /// <summary>Whether it brings packages back, or else out.</summary>
    public bool IsCollecting { get; set; }

    /// <summary>Tours of the morning that have not begun.</summary>
    public int ToursOut { get; set; }

    /// <summary>Tours on which it fetches the packages back that have not begun.</summary>
    public int ToursBack { get; set; }

    /// <summary>Whether its tours back have begun on this day: before that nobody calls it.</summary>
    public bool MayBeCalled { get; set; }

    /// <summary>Until when it waits at a stop for a package; <see cref="SimTime.Never"/>: it does not.</summary>
    public SimTime WaitsUntil { get; set; } = SimTime.Never;

    /// <summary>When it comes to the next stop, or home.</summary>
    public SimTime ArrivesAt { get; set; } = SimTime.Never;

    /// <summary>When it set out on its way, or will when it is loaded.</summary>
    public SimTime LeavesAt { get; set; } = SimTime.Zero;

    /// <summary>How much slower its way is by the rain in which it began, a share of 1.</summary>
    public double Rain { get; set; }

    /// <summary>How much slower it is altogether.</summary>
    public double Slower { get; set; }

    /// <summary>What is left of its way, while it is held up.</summary>
    public SimDuration Left { get; set; } = SimDuration.Zero;

    /// <summary>Key of the incident that holds it up until that is over; 0: none.</summary>
    public ulong HeldBy { get; set; }

    /// <summary>Trips so far.</summary>
    public int Trips { get; set; }

    public bool IsFree => Stops.Count == 0;

    /// <summary>Whether it has still to come to a school, or stands there.</summary>
    public bool ComesTo(int school) => Stops.IndexOf(school, Math.Max(0, WaitsUntil.IsNever ? Stop : Stop - 1)) >= 0;

    public void Save(SnapshotWriter writer, SimModel model)
    {
        foreach (List<int> schools in (List<int>[])[Stops, Aboard])
        {
            writer.WriteInt32(schools.Count);
            foreach (int school in schools) writer.WriteString(model.Units[school].Code);
        }
        writer.WriteInt32(Stop);
        writer.WriteBoolean(IsCollecting);
        writer.WriteInt32(ToursOut);
        writer.WriteInt32(ToursBack);
        writer.WriteBoolean(MayBeCalled);
        writer.WriteTime(WaitsUntil);
        writer.WriteTime(ArrivesAt);
        writer.WriteTime(LeavesAt);
        writer.WriteDouble(Rain);
        writer.WriteDouble(Slower);
        writer.WriteDuration(Left);
        writer.WriteUInt64(HeldBy);
        writer.WriteInt32(Trips);
    }

    public void Load(SnapshotReader reader, SimModel model)
    {
        foreach (List<int> schools in (List<int>[])[Stops, Aboard])
            for (int i = reader.ReadCount(4); i > 0; i--) schools.Add(model.Units.IndexOf(reader.ReadString()));
        Stop = reader.ReadInt32();
        IsCollecting = reader.ReadBoolean();
        ToursOut = reader.ReadInt32();
        ToursBack = reader.ReadInt32();
        MayBeCalled = reader.ReadBoolean();
        WaitsUntil = reader.ReadTime();
        ArrivesAt = reader.ReadTime();
        LeavesAt = reader.ReadTime();
        Rain = reader.ReadDouble();
        Slower = reader.ReadDouble();
        Left = reader.ReadDuration();
        HeldBy = reader.ReadUInt64();
        Trips = reader.ReadInt32();
    }
}
