using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Custody;

/// <summary>What the county's store knows of the package of one school.</summary>
internal sealed class StoredPackage(int school, int package)
{
    public int School => school;

    /// <summary>Rank of its process.</summary>
    public int Package => package;

    public PackageContents Contents { get; set; }

    /// <summary>It is in the secure room, and nobody has signed for it yet.</summary>
    public bool IsHere { get; set; }

    /// <summary>It is not to leave, for an incident that touches it.</summary>
    public bool IsKept { get; set; }

    /// <summary>Whether somebody could take it away.</summary>
    public bool MayGo => IsHere && !IsKept;

    /// <summary>Until then the store answers for it, though it is being handed out.</summary>
    public SimTime HandsOverAt { get; set; } = SimTime.Zero;

    /// <summary>It has been fetched before.</summary>
    public bool WasOut { get; set; }

    /// <summary>It waits for a vehicle to the school, which it should have taken.</summary>
    public bool IsOverdue { get; set; }

    /// <summary>Since when it waits in the school for a vehicle back; <see cref="SimTime.Never"/>: it does not.</summary>
    public SimTime ReadySince { get; set; } = SimTime.Never;

    /// <summary>How much slower the ways to its school are for what is on there, a share of 1.</summary>
    public double Slower { get; set; }

    public bool HoldsAt(SimTime t) => IsHere || t < HandsOverAt;

    public void Save(SnapshotWriter writer)
    {
        writer.WriteUInt64(Contents.Word);
        writer.WriteBoolean(IsHere);
        writer.WriteBoolean(IsKept);
        writer.WriteTime(HandsOverAt);
        writer.WriteBoolean(WasOut);
        writer.WriteBoolean(IsOverdue);
        writer.WriteTime(ReadySince);
        writer.WriteDouble(Slower);
    }

    public void Load(SnapshotReader reader)
    {
        Contents = PackageContents.Of(reader.ReadUInt64());
        IsHere = reader.ReadBoolean();
        IsKept = reader.ReadBoolean();
        HandsOverAt = reader.ReadTime();
        WasOut = reader.ReadBoolean();
        IsOverdue = reader.ReadBoolean();
        ReadySince = reader.ReadTime();
        Slower = reader.ReadDouble();
    }
}
