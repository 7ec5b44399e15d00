using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;

namespace RolloutSim.Bench.Relay;

/// <summary>All processes of a run in a file, between two processes of the operating system.</summary>
internal static class RelayFile
{
    private const string Magic = "rolloutsim relay 1";

    public static void Write(string path, Plan plan, SimModel model, IEnumerable<Host> hosts)
    {
        var writer = new SnapshotWriter();
        writer.WriteString(Magic);
        writer.WriteString(plan.Sha256);
        foreach ((_, byte[] snapshot) in hosts.SelectMany(host => host.Save()).OrderBy(pair => pair.Rank)) writer.WriteBytes(snapshot);
        File.WriteAllBytes(path, writer.ToArray());
    }

    /// <returns>By rank, the snapshot of each process.</returns>
    /// <exception cref="SnapshotException">The file is none, or of another plan.</exception>
    public static byte[][] Read(string path, Plan plan, SimModel model)
    {
        var reader = new SnapshotReader(File.ReadAllBytes(path));
        if (reader.ReadString() is var magic && magic != Magic) throw new SnapshotException($"'{path}' begins with '{magic}', not with '{Magic}'.");
        if (reader.ReadString() is var hash && hash != plan.Sha256) throw new SnapshotException($"'{path}' is of the plan {hash}, not of {plan.Sha256}.");
        return [.. Enumerable.Range(0, model.Count).Select(_ => reader.ReadBytes().ToArray())];
    }
}
