using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;

namespace RolloutSim.Model.Submissions;

/// <summary>What is counted of one work item's submissions.</summary>
internal sealed class SubmissionCounts
{
    public long Submitted { get; set; }

    public long Again { get; set; }

    public int LineMost { get; set; }

    public LatencyHistogram Times { get; private init; } = new();

    public void Save(SnapshotWriter writer)
    {
        writer.WriteInt64(Submitted);
        writer.WriteInt64(Again);
        writer.WriteInt32(LineMost);
        Times.Write(writer);
    }

    public static SubmissionCounts Load(SnapshotReader reader) =>
        new() { Submitted = reader.ReadInt64(), Again = reader.ReadInt64(), LineMost = reader.ReadInt32(), Times = LatencyHistogram.Read(reader) };
}
