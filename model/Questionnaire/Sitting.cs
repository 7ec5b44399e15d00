using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>A sitting as it stands: who is at its terminals, who waits, how it went.</summary>
internal sealed class Sitting(SittingPlan plan, int firstPerson, ulong stream)
{
    public SittingPlan Plan => plan;

    /// <summary>The first of its people among the county's.</summary>
    public int FirstPerson => firstPerson;

    /// <summary>Where its people's draws are.</summary>
    public ulong Stream => stream;

    public int People => plan.Pages.Length;

    /// <summary>Those before this one have been at a terminal.</summary>
    public int Next { get; set; }

    public int Active { get; set; }

    public int Done { get; set; }

    public int GaveUp { get; set; }

    public int NoAccount { get; set; }

    public SimTime Began { get; set; } = SimTime.Never;

    public SimTime LastDone { get; set; } = SimTime.Never;

    /// <summary>Sum over people of what they waited for a terminal, microseconds.</summary>
    public long TerminalWait { get; set; }

    public bool IsOver => Done + GaveUp + NoAccount == People;

    public void Save(SnapshotWriter writer)
    {
        writer.WriteInt32(Next);
        writer.WriteInt32(Active);
        writer.WriteInt32(Done);
        writer.WriteInt32(GaveUp);
        writer.WriteInt32(NoAccount);
        writer.WriteTime(Began);
        writer.WriteTime(LastDone);
        writer.WriteInt64(TerminalWait);
    }

    public void Load(SnapshotReader reader)
    {
        Next = reader.ReadInt32();
        Active = reader.ReadInt32();
        Done = reader.ReadInt32();
        GaveUp = reader.ReadInt32();
        NoAccount = reader.ReadInt32();
        Began = reader.ReadTime();
        LastDone = reader.ReadTime();
        TerminalWait = reader.ReadInt64();
    }
}
