using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>What became of a piece of work; <see cref="SimTime.Never"/> for what has not come.</summary>
/// <param name="Purpose">What it was for.</param>
/// <param name="Item">Index of the work item.</param>
/// <param name="Round">Which submission, from 0.</param>
/// <param name="Submitter">Id of the process that asked for a review or an extension; else 0.</param>
/// <param name="Queued">When it came to the office.</param>
/// <param name="Started">When somebody began.</param>
/// <param name="Ended">When it was done.</param>
/// <param name="Person">Index of the person in the unit, -1 before.</param>
internal sealed record PieceRecord(WorkPurpose Purpose, int Item, int Round, ulong Submitter, SimTime Queued, SimTime Started, SimTime Ended, int Person)
{
    public void Save(SnapshotWriter writer, SeasonIndex index)
    {
        writer.WriteByte((byte)Purpose);
        writer.WriteUInt32(index.KeyOf(Item));
        writer.WriteInt32(Round);
        writer.WriteUInt64(Submitter);
        writer.WriteTime(Queued);
        writer.WriteTime(Started);
        writer.WriteTime(Ended);
        writer.WriteInt32(Person);
    }

    public static PieceRecord Load(SnapshotReader reader, SeasonIndex index) => new(
        (WorkPurpose)reader.ReadByte(),
        index.ItemOf(reader.ReadUInt32()),
        reader.ReadInt32(),
        reader.ReadUInt64(),
        reader.ReadTime(),
        reader.ReadTime(),
        reader.ReadTime(),
        reader.ReadInt32());
}
