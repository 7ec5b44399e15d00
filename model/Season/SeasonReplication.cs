using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>What one replication of a season came to.</summary>
/// <param name="Number">The replication.</param>
/// <param name="Digest">Its fingerprint, 64 hexadecimal digits.</param>
/// <param name="Windows">How many windows it took.</param>
/// <param name="Events">How many events were handled.</param>
/// <param name="Completions">By place in <see cref="SeasonSlots"/>; <see cref="SimTime.Never"/> for what was not done.</param>
/// <param name="Paths">By place in <see cref="SeasonPlan.Dated"/>, the work items on the path that led to it in the unit that was done last, by place in <see cref="SeasonSlots"/>; its own first.</param>
/// <param name="Late">The late ones and why, in the order of units and work items.</param>
/// <param name="Reports">What the other processes told; nothing of the offices, whose part the two before are.</param>
public sealed record SeasonReplication(
    uint Number, string Digest, long Windows, long Events, ImmutableArray<SimTime> Completions, ImmutableArray<ImmutableArray<int>> Paths, ImmutableArray<LateItem> Late,
    SeasonReports Reports)
{
    /// <summary>Writes the replication; the same bytes for the same replication.</summary>
    public void Write(SnapshotWriter writer)
    {
        writer.WriteUInt32(Number);
        writer.WriteString(Digest);
        writer.WriteInt64(Windows);
        writer.WriteInt64(Events);
        writer.WriteInt32(Completions.Length);
        foreach (SimTime completion in Completions) writer.WriteTime(completion);
        writer.WriteInt32(Paths.Length);
        foreach (ImmutableArray<int> path in Paths)
        {
            writer.WriteInt32(path.Length);
            foreach (int slot in path) writer.WriteInt32(slot);
        }
        writer.WriteInt32(Late.Length);
        foreach (LateItem late in Late)
        {
            writer.WriteInt32(late.Unit);
            writer.WriteInt32(late.Item);
            writer.WriteDuration(late.Lateness);
            writer.WriteInt32(late.Blames.Length);
            foreach (Blame blame in late.Blames)
            {
                writer.WriteByte((byte)blame.Tag);
                writer.WriteInt32(blame.AtUnit);
                writer.WriteInt32(blame.AtItem);
                writer.WriteDuration(blame.Amount);
            }
        }
        Reports.WriteWithoutOffices(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="SnapshotException">The bytes are no replication.</exception>
    public static SeasonReplication Read(SnapshotReader reader)
    {
        (uint number, string digest, long windows, long events) = (reader.ReadUInt32(), reader.ReadString(), reader.ReadInt64(), reader.ReadInt64());
        var completions = new SimTime[reader.ReadCount(8)];
        for (int i = 0; i < completions.Length; i++) completions[i] = reader.ReadTime();
        var paths = new ImmutableArray<int>[reader.ReadCount(4)];
        for (int i = 0; i < paths.Length; i++)
        {
            var path = new int[reader.ReadCount(4)];
            for (int j = 0; j < path.Length; j++) path[j] = reader.ReadInt32();
            paths[i] = [.. path];
        }
        var late = new LateItem[reader.ReadCount(20)];
        for (int i = 0; i < late.Length; i++)
        {
            (int unit, int item, SimDuration lateness) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadDuration());
            var blames = new Blame[reader.ReadCount(17)];
            for (int j = 0; j < blames.Length; j++) blames[j] = new Blame((LateTag)reader.ReadByte(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadDuration());
            late[i] = new LateItem(unit, item, lateness, [.. blames]);
        }
        return new SeasonReplication(number, digest, windows, events, [.. completions], [.. paths], [.. late], SeasonReports.ReadWithoutOffices(reader));
    }
}
