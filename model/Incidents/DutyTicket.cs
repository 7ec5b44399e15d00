using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Incidents;

/// <summary>A piece of work that waits at a seat, or is being done there.</summary>
/// <param name="Incident">Key of the incident.</param>
/// <param name="Work">What is to be done.</param>
/// <param name="Round">Of how many times it was raised: work of an earlier round has no effect.</param>
/// <param name="Level">Graver ones go first.</param>
/// <param name="Since">When it came.</param>
/// <param name="IsAllowed">The person who holds the seat has said that it be done.</param>
internal readonly record struct DutyTicket(ulong Incident, DutyWork Work, byte Round, IncidentLevel Level, SimTime Since, bool IsAllowed = false)
{
    private const byte AllowedBit = 0x80; // beside the sort of work

    /// <summary>Whether it is the same piece of work, perhaps of another round.</summary>
    public bool IsSame(ulong incident, DutyWork work) => Incident == incident && Work == work;

    /// <summary>Whether it takes somebody's decision, so that a person who holds the seat takes it, and nobody else.</summary>
    public bool NeedsDecision => Work != DutyWork.Handle && !IsAllowed;

    public void Save(SnapshotWriter writer)
    {
        writer.WriteUInt64(Incident);
        writer.WriteByte((byte)((byte)Work | (IsAllowed ? AllowedBit : 0)));
        writer.WriteByte(Round);
        writer.WriteByte((byte)Level);
        writer.WriteTime(Since);
    }

    public static DutyTicket Load(SnapshotReader reader)
    {
        ulong incident = reader.ReadUInt64();
        byte work = reader.ReadByte();
        return new(incident, (DutyWork)(work & ~AllowedBit), reader.ReadByte(), (IncidentLevel)reader.ReadByte(), reader.ReadTime(), (work & AllowedBit) != 0);
    }
}
