using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.TestDays;

/// <summary>An incident that lasts, and holds sessions up.</summary>
/// <param name="Key">The incident's key, or the hash of what it is about where the site itself found it.</param>
/// <param name="Kind">32-bit hash of its kind.</param>
/// <param name="What">What it stops.</param>
/// <param name="Lasts">It is over at its time, whatever is decided: no decision brings the power back.</param>
internal readonly record struct Obstacle(ulong Key, uint Kind, Stops What, bool Lasts = false)
{
    /// <summary>Whether a session cannot begin, or go on, as long as this lasts.</summary>
    public bool HoldsUp(SessionPlan session, bool isOn, bool onTerminals)
    {
        Stops stopped = What;
        bool IsStopped(Stops what) => (stopped & what) != 0;
        return session.Kind switch
        {
            SessionKind.AdultsQuestionnaire => IsStopped(Stops.Terminals | Stops.Line),
            SessionKind.PeTest => IsStopped(Stops.Pe),
            SessionKind.Test or SessionKind.Batches => IsStopped(Stops.Rooms) || (onTerminals && IsStopped(Stops.Terminals | Stops.Line)) || (session.HasTools && !isOn && IsStopped(Stops.Tools)),
            SessionKind.GateCheck or SessionKind.CheckIn => IsStopped(Stops.Rooms),
            SessionKind.Opening or SessionKind.Counting => !isOn && IsStopped(Stops.Tools),
            _ => false,
        };
    }

    public void Save(SnapshotWriter writer)
    {
        writer.WriteUInt64(Key);
        writer.WriteUInt32(Kind);
        writer.WriteByte((byte)What);
        writer.WriteBoolean(Lasts);
    }

    public static Obstacle Load(SnapshotReader reader) => new(reader.ReadUInt64(), reader.ReadUInt32(), (Stops)reader.ReadByte(), reader.ReadBoolean());
}
