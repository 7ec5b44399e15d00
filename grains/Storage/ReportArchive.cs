using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Storage;

/// <summary>The reports of one host, in storage.</summary>
public sealed class ReportArchive(IUnitStore store)
{
    private const string Name = "reports";

    public async Task Write(string planHash, IReadOnlyCollection<ProcessReport> reports)
    {
        var writer = new SnapshotWriter();
        writer.WriteInt32(reports.Count);
        foreach (ProcessReport report in reports)
        {
            writer.WriteString(report.Process);
            writer.WriteBytes(report.Content);
        }
        await store.Write(Name, StoredFrame.Pack(planHash, StoredKind.Reports, default, writer.Written));
    }

    /// <returns>Empty when nothing was written.</returns>
    public async Task<ProcessReport[]> Read(string planHash)
    {
        byte[]? frame = await store.Read(Name);
        if (frame is null) return [];
        var reader = new SnapshotReader(StoredFrame.Unpack(planHash, StoredKind.Reports, frame).Content);
        var reports = new ProcessReport[reader.ReadCount(8)];
        for (int i = 0; i < reports.Length; i++) reports[i] = new ProcessReport(reader.ReadString(), reader.ReadBytes().ToArray());
        return reports;
    }
}
