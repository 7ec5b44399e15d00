using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Submissions;

/// <summary>What the reporting and management systems of a season came to.</summary>
/// <param name="Systems">In the order of the plan.</param>
public sealed record SubmissionsReport(ImmutableArray<SubmissionSystemReport> Systems) : IProcessReport<SubmissionsReport>
{
    public void Write(SnapshotWriter writer)
    {
        writer.WriteInt32(Systems.Length);
        foreach (SubmissionSystemReport system in Systems) system.Write(writer);
    }

    /// <exception cref="SnapshotException">The bytes are no report.</exception>
    public static SubmissionsReport Read(SnapshotReader reader)
    {
        var systems = new SubmissionSystemReport[reader.ReadCount(88)];
        for (int i = 0; i < systems.Length; i++) systems[i] = SubmissionSystemReport.Read(reader);
        return new([.. systems]);
    }
}
