using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Staffing;

/// <summary>A person at a post.</summary>
/// <param name="Key">64-bit name of the person, as messages carry it.</param>
/// <param name="Home">Where the person works.</param>
/// <param name="Group">Index of the group there, in <see cref="StaffProfile.Groups"/>; -1: one of the people whom the plan lists.</param>
/// <param name="Number">Number in the group, from 0.</param>
/// <param name="Metres">By road from there to the post.</param>
/// <param name="IsTrained">Whether the person has had the training; true where none is held, or the post asks for none.</param>
/// <param name="Seat">The person of the season's offices who he or she is; null: of none of them.</param>
public sealed record PostHolder(ulong Key, Home Home, int Group, int Number, int Metres, bool IsTrained, OfficeSeat? Seat)
{
    public void Write(SnapshotWriter writer)
    {
        writer.WriteUInt64(Key);
        writer.WriteInt32(Home.Unit);
        writer.WriteInt32(Home.Township);
        writer.WriteInt32(Home.Profile);
        writer.WriteInt32(Home.Number);
        writer.WriteInt32(Group);
        writer.WriteInt32(Number);
        writer.WriteInt32(Metres);
        writer.WriteBoolean(IsTrained);
        writer.WriteBoolean(Seat is not null);
        Seat?.Write(writer);
    }

    public static PostHolder Read(SnapshotReader reader) => new(
        reader.ReadUInt64(),
        new Home(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32()),
        reader.ReadInt32(),
        reader.ReadInt32(),
        reader.ReadInt32(),
        reader.ReadBoolean(),
        reader.ReadBoolean() ? OfficeSeat.Read(reader) : null);
}
