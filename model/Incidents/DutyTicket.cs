using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Incidents;

/// <summary>A piece of work that waits at a seat, or is being done there.</summary>
/// <param name="Incident">Key of the incident.</param>
/// <param name="Work">What is to be done.</param>
/// <param name="Round">Of how many times it was raised: work of an earlier round has no effect.</param>
/// <param name="Level">Graver ones go first.</param>
/// <param name="Since">When it came.</param>
internal readonly record struct DutyTicket(ulong Incident, DutyWork Work, byte Round, IncidentLevel Level, SimTime Since)
{
    /// <summary>Whether it is the same piece of work, perhaps of another round.</summary>
    public bool IsSame(ulong incident, DutyWork work) => Incident == incident && Work == work;

    /// <summary>Whether it takes somebody's decision, so that a person who holds the seat takes it, and nobody else.</summary>
    public bool NeedsDecision => Work != DutyWork.Handle;

    public void Save(SnapshotWriter writer)
    {
        writer.WriteUInt64(Incident);
        writer.WriteByte((byte)Work);
        writer.WriteByte(Round);
        writer.WriteByte((byte)Level);
        writer.WriteTime(Since);
    }

    public static DutyTicket Load(SnapshotReader reader) =>
        new(reader.ReadUInt64(), (DutyWork)reader.ReadByte(), reader.ReadByte(), (IncidentLevel)reader.ReadByte(), reader.ReadTime());
}
