using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Custody;

/// <summary>How a county's vehicles were on the road.</summary>
/// <param name="Unit">Index of the county.</param>
/// <param name="Trips">Trips of its own vehicles.</param>
/// <param name="Metres">On these trips, both ways.</param>
public sealed record StoreReport(int Unit, int Trips, double Metres) : IProcessReport<StoreReport>
{
    public void Write(SnapshotWriter writer)
    {
        writer.WriteInt32(Unit);
        writer.WriteInt32(Trips);
        writer.WriteDouble(Metres);
    }

    public static StoreReport Read(SnapshotReader reader) => new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadDouble());
}
