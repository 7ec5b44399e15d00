using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Incidents;

/// <summary>A line of an incident's history, as its home heard of it: a call takes half a minute.</summary>
/// <param name="At">When.</param>
/// <param name="Unit">Index of the unit where it was done.</param>
/// <param name="Level">How grave the incident was from then on.</param>
/// <param name="Step">What was done.</param>
/// <param name="By">Who did it.</param>
/// <param name="IsByPerson">Whether a person did, rather than the model.</param>
/// <param name="Detail">As <see cref="IncidentStep"/> says; 0 otherwise.</param>
public readonly record struct IncidentStepRecord(SimTime At, int Unit, IncidentLevel Level, IncidentStep Step, IncidentSeat By, bool IsByPerson, byte Detail)
{
    internal void Write(SnapshotWriter writer)
    {
        writer.WriteTime(At);
        writer.WriteInt32(Unit);
        writer.WriteByte((byte)Level);
        writer.WriteByte((byte)Step);
        writer.WriteByte((byte)By);
        writer.WriteBoolean(IsByPerson);
        writer.WriteByte(Detail);
    }

    internal static IncidentStepRecord Read(SnapshotReader reader) => new(
        reader.ReadTime(), reader.ReadInt32(), (IncidentLevel)reader.ReadByte(), (IncidentStep)reader.ReadByte(), (IncidentSeat)reader.ReadByte(), reader.ReadBoolean(), reader.ReadByte());
}
