using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>The season of one unit: its work items, and how its offices worked.</summary>
public sealed record UnitReport(int Unit, ImmutableArray<WorkItemResult> Items, ImmutableArray<OfficeResult> Offices) : IProcessReport<UnitReport>
{
    public void Write(SnapshotWriter writer)
    {
        writer.WriteInt32(Unit);
        writer.WriteInt32(Items.Length);
        foreach (WorkItemResult item in Items)
        {
            writer.WriteInt32(item.Item);
            WriteMoment(writer, item.Ready);
            WriteMoment(writer, item.Started);
            WriteMoment(writer, item.Completed);
            WriteMoment(writer, item.Accepted);
            writer.WriteInt32(item.Rounds);
        }
        writer.WriteInt32(Offices.Length);
        foreach (OfficeResult office in Offices)
        {
            writer.WriteInt32(office.Office);
            writer.WriteInt32(office.Persons);
            writer.WriteDuration(office.Busy);
            writer.WriteInt32(office.QueueMost);
        }
    }

    public static UnitReport Read(SnapshotReader reader)
    {
        int unit = reader.ReadInt32();
        var items = new WorkItemResult[reader.ReadCount(40)];
        for (int i = 0; i < items.Length; i++)
            items[i] = new WorkItemResult(unit, reader.ReadInt32(), ReadMoment(reader), ReadMoment(reader), ReadMoment(reader), ReadMoment(reader), reader.ReadInt32());
        var offices = new OfficeResult[reader.ReadCount(20)];
        for (int i = 0; i < offices.Length; i++)
            offices[i] = new OfficeResult(unit, reader.ReadInt32(), reader.ReadInt32(), reader.ReadDuration(), reader.ReadInt32());
        return new UnitReport(unit, [.. items], [.. offices]);
    }

    private static void WriteMoment(SnapshotWriter writer, SimTime? moment) => writer.WriteTime(moment ?? SimTime.Never);

    private static SimTime? ReadMoment(SnapshotReader reader)
    {
        SimTime moment = reader.ReadTime();
        return moment.IsNever ? null : moment;
    }
}
