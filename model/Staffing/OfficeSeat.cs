using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;

namespace RolloutSim.Model.Staffing;

/// <summary>A person of the season's offices, as the staffing of the test days knows him: one of <see cref="PersonSeat.Of"/>.</summary>
/// <param name="Unit">Index of the unit whose office it is.</param>
/// <param name="Office">Index of the office that he is known by.</param>
/// <param name="Number">Which of those who are known by it, from 0.</param>
/// <param name="Key">32-bit hash of the office and the number: names the person in streams.</param>
public sealed record OfficeSeat(int Unit, int Office, int Number, uint Key)
{
    internal void Write(SnapshotWriter writer)
    {
        writer.WriteInt32(Unit);
        writer.WriteInt32(Office);
        writer.WriteInt32(Number);
        writer.WriteUInt32(Key);
    }

    internal static OfficeSeat Read(SnapshotReader reader) => new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadUInt32());
}
