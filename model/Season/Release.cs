using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>What let a work item go last: the end of another item, or a date.</summary>
/// <param name="Process">Id of the process whose item it was; 0: a date of the plan.</param>
/// <param name="Item">Index of that item; -1 for a date.</param>
internal readonly record struct Release(ulong Process, int Item)
{
    public static readonly Release ByDate = new(0, -1);

    public bool IsByDate => Item < 0;

    public void Save(SnapshotWriter writer, SeasonIndex index)
    {
        writer.WriteUInt64(Process);
        writer.WriteUInt32(IsByDate ? 0 : index.KeyOf(Item));
    }

    public static Release Load(SnapshotReader reader, SeasonIndex index)
    {
        (ulong process, uint key) = (reader.ReadUInt64(), reader.ReadUInt32());
        return process == 0 ? ByDate : new Release(process, index.ItemOf(key));
    }
}
