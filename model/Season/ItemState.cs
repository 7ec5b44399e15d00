using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>How far one work item of one unit has come.</summary>
internal sealed class ItemState
{
    /// <summary>Index of the item in the plan.</summary>
    public required int Item { get; init; }

    /// <summary>By prerequisite, how often its end must still be heard.</summary>
    public required int[] Missing { get; init; }

    /// <summary>Of a review: submissions not yet accepted. Else 0.</summary>
    public int ToAccept { get; set; }

    /// <summary>Whether its time has come: known, and not before its window.</summary>
    public bool IsKnown { get; set; }

    /// <summary>Whether it may be submitted although its system has shut.</summary>
    public bool IsExtended { get; set; }

    /// <summary>By how much it takes longer than was thought.</summary>
    public SimDuration MoreEffort { get; set; } = SimDuration.Zero;

    /// <summary>What let it go last.</summary>
    public Release Release { get; set; } = Release.ByDate;

    public SimTime? Ready { get; set; }

    public SimTime? Started { get; set; }

    public SimTime? Completed { get; set; }

    /// <summary>When the first submission was handed in.</summary>
    public SimTime? FirstHandedIn { get; set; }

    public SimTime? Accepted { get; set; }

    public int Rounds { get; set; }

    public bool WaitsForNothing => IsKnown && Array.TrueForAll(Missing, missing => missing <= 0);

    public void Save(SnapshotWriter writer, SeasonIndex index)
    {
        foreach (int missing in Missing) writer.WriteInt32(missing);
        writer.WriteInt32(ToAccept);
        writer.WriteBoolean(IsKnown);
        writer.WriteBoolean(IsExtended);
        Release.Save(writer, index);
        writer.WriteTime(Ready ?? SimTime.Never);
        writer.WriteTime(Started ?? SimTime.Never);
        writer.WriteTime(Completed ?? SimTime.Never);
        writer.WriteTime(FirstHandedIn ?? SimTime.Never);
        writer.WriteTime(Accepted ?? SimTime.Never);
        writer.WriteInt32(Rounds);
        writer.WriteDuration(MoreEffort);
    }

    public void Load(SnapshotReader reader, SeasonIndex index)
    {
        for (int i = 0; i < Missing.Length; i++) Missing[i] = reader.ReadInt32();
        ToAccept = reader.ReadInt32();
        IsKnown = reader.ReadBoolean();
        IsExtended = reader.ReadBoolean();
        Release = Release.Load(reader, index);
        Ready = Moment(reader);
        Started = Moment(reader);
        Completed = Moment(reader);
        FirstHandedIn = Moment(reader);
        Accepted = Moment(reader);
        Rounds = reader.ReadInt32();
        MoreEffort = reader.ReadDuration();
    }

    private static SimTime? Moment(SnapshotReader reader)
    {
        SimTime moment = reader.ReadTime();
        return moment.IsNever ? null : moment;
    }
}
