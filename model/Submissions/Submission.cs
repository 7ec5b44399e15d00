using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Submissions;

/// <summary>Something that a unit's office has done and that its system has not taken in yet.</summary>
internal sealed class Submission
{
    /// <summary>Index of its system.</summary>
    public required int System { get; init; }

    /// <summary>Id of the process that submits.</summary>
    public required ulong Office { get; init; }

    /// <summary>The work item and round, as the office named them.</summary>
    public required ulong Payload { get; init; }

    /// <summary>When it was first meant to go up.</summary>
    public required SimTime Asked { get; init; }

    /// <summary>Which try this is, from 1; what was scheduled for an earlier one is stale.</summary>
    public uint Try { get; set; }

    /// <summary>Tries since it was last left for later.</summary>
    public int InARow { get; set; }

    public SubmissionState State { get; set; }

    public void Save(SnapshotWriter writer)
    {
        writer.WriteInt32(System);
        writer.WriteUInt64(Office);
        writer.WriteUInt64(Payload);
        writer.WriteTime(Asked);
        writer.WriteUInt32(Try);
        writer.WriteInt32(InARow);
        writer.WriteByte((byte)State);
    }

    public static Submission Load(SnapshotReader reader) => new()
    {
        System = reader.ReadInt32(),
        Office = reader.ReadUInt64(),
        Payload = reader.ReadUInt64(),
        Asked = reader.ReadTime(),
        Try = reader.ReadUInt32(),
        InARow = reader.ReadInt32(),
        State = (SubmissionState)reader.ReadByte(),
    };
}
