using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Visits;

/// <summary>One visit of a team in a school.</summary>
/// <param name="Round">Index of the round in the plan.</param>
/// <param name="Team">Which team, from 0.</param>
/// <param name="School">Index of the school.</param>
/// <param name="Visit">The how-manieth of this round there, from 0.</param>
/// <param name="Metres">By road, from where the team was before.</param>
/// <param name="Came">When the team came.</param>
/// <param name="Left">When it left.</param>
/// <param name="HasFound">Whether something was found that must be mended.</param>
/// <param name="Mended">When it was mended; <see cref="SimTime.Never"/>: it was not, or nothing was found.</param>
public sealed record VisitResult(int Round, int Team, int School, int Visit, int Metres, SimTime Came, SimTime Left, bool HasFound, SimTime Mended)
{
    internal void Write(SnapshotWriter writer, bool withSchool = true)
    {
        if (withSchool) writer.WriteInt32(School);
        foreach (int number in (ReadOnlySpan<int>)[Round, Team, Visit, Metres]) writer.WriteInt32(number);
        writer.WriteTime(Came);
        writer.WriteTime(Left);
        writer.WriteBoolean(HasFound);
        writer.WriteTime(Mended);
    }

    internal static VisitResult Read(SnapshotReader reader) => Read(reader, reader.ReadInt32());

    internal static VisitResult Read(SnapshotReader reader, int school)
    {
        (int round, int team, int visit, int metres) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        return new(round, team, school, visit, metres, reader.ReadTime(), reader.ReadTime(), reader.ReadBoolean(), reader.ReadTime());
    }
}
