using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Incidents;

/// <summary>How the people at one seat of a desk worked.</summary>
/// <param name="Seat">Whose seat.</param>
/// <param name="People">How many people.</param>
/// <param name="Busy">Working time of all of them together.</param>
/// <param name="AllBusy">Time during which everybody was busy.</param>
/// <param name="WaitingMost">The most pieces of work that waited at one moment.</param>
/// <param name="Late">Pieces of work that waited longer than a call may go unanswered.</param>
/// <param name="PassedOn">Calls that were passed on because too many waited.</param>
/// <param name="Begun">By level, 1 first, how many pieces of work were begun.</param>
/// <param name="Waited">By level, how long these had waited, together.</param>
public sealed record StationResult(
    IncidentSeat Seat,
    int People,
    SimDuration Busy,
    SimDuration AllBusy,
    int WaitingMost,
    int Late,
    int PassedOn,
    ImmutableArray<int> Begun,
    ImmutableArray<SimDuration> Waited)
{
    /// <summary>Whether it had more to do than it could.</summary>
    public bool IsOverloaded => Late > 0 || PassedOn > 0;

    internal static StationResult Of(DutyStation station) => new(
        station.Seat,
        station.People,
        station.Busy,
        station.AllBusy,
        station.WaitingMost,
        station.Late,
        station.PassedOn,
        [.. Enum.GetValues<IncidentLevel>().Select(station.BegunOf)],
        [.. Enum.GetValues<IncidentLevel>().Select(station.WaitedOf)]);

    internal void Write(SnapshotWriter writer)
    {
        writer.WriteByte((byte)Seat);
        writer.WriteInt32(People);
        writer.WriteDuration(Busy);
        writer.WriteDuration(AllBusy);
        writer.WriteInt32(WaitingMost);
        writer.WriteInt32(Late);
        writer.WriteInt32(PassedOn);
        foreach (int begun in Begun) writer.WriteInt32(begun);
        foreach (SimDuration waited in Waited) writer.WriteDuration(waited);
    }

    internal static StationResult Read(SnapshotReader reader) => new(
        (IncidentSeat)reader.ReadByte(),
        reader.ReadInt32(),
        reader.ReadDuration(),
        reader.ReadDuration(),
        reader.ReadInt32(),
        reader.ReadInt32(),
        reader.ReadInt32(),
        [reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32()],
        [reader.ReadDuration(), reader.ReadDuration(), reader.ReadDuration()]);
}
