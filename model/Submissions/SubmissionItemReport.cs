using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;

namespace RolloutSim.Model.Submissions;

/// <summary>How the submissions of one work item got through their system.</summary>
/// <param name="Item">Index of the work item.</param>
/// <param name="Submitted">What was to go up, reworked submissions included.</param>
/// <param name="Again">Tries beyond the first of each.</param>
/// <param name="LineMost">The longest line that one of them stood in.</param>
/// <param name="Times">From the first try of a submission to its being taken in; of those that were.</param>
public sealed record SubmissionItemReport(int Item, long Submitted, long Again, int LineMost, LatencyHistogram Times)
{
    internal void Write(SnapshotWriter writer)
    {
        writer.WriteInt32(Item);
        writer.WriteInt64(Submitted);
        writer.WriteInt64(Again);
        writer.WriteInt32(LineMost);
        Times.Write(writer);
    }

    internal static SubmissionItemReport Read(SnapshotReader reader) => new(reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt32(), LatencyHistogram.Read(reader));
}
