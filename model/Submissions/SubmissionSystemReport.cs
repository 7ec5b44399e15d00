using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;

namespace RolloutSim.Model.Submissions;

/// <summary>What a reporting or management system came to.</summary>
/// <param name="Channel">Index of its channel.</param>
/// <param name="Submitted">Submissions that were to go up.</param>
/// <param name="Stored">Of these, taken in.</param>
/// <param name="Tries">Times that somebody tried.</param>
/// <param name="TurnedAway">Tries that found the line full.</param>
/// <param name="TimedOut">Tries that were not answered in time.</param>
/// <param name="LineMost">The longest line.</param>
/// <param name="BusyTime">The workers' time, microseconds.</param>
/// <param name="BusyMost">The same in the busiest hour: divided by the hour and the workers, the utilisation.</param>
/// <param name="BusyMostFrom">When that hour began.</param>
/// <param name="Times">From the first try of a submission to its being taken in.</param>
/// <param name="WorstDay">The evening with the longest line, say.</param>
/// <param name="Items">Of each work item that was submitted, in the order of the plan.</param>
public sealed record SubmissionSystemReport(
    int Channel, long Submitted, long Stored, long Tries, long TurnedAway, long TimedOut, int LineMost, long BusyTime, long BusyMost, SimTime BusyMostFrom, LatencyHistogram Times, SubmissionDay WorstDay,
    ImmutableArray<SubmissionItemReport> Items)
{
    internal static SubmissionSystemReport Of(SubmissionQueue system, ImmutableArray<SubmissionItemReport> items) => new(
        system.Plan.Channel, system.Submitted, system.Stored, system.Tries, system.TurnedAway, system.TimedOut, system.LineMost, system.BusyTime, system.Busiest.Time, system.Busiest.From, system.Times,
        system.WorstDay, items);

    internal void Write(SnapshotWriter writer)
    {
        writer.WriteInt32(Channel);
        writer.WriteInt32(LineMost);
        foreach (long number in (ReadOnlySpan<long>)[Submitted, Stored, Tries, TurnedAway, TimedOut, BusyTime, BusyMost]) writer.WriteInt64(number);
        writer.WriteTime(BusyMostFrom);
        Times.Write(writer);
        WorstDay.Write(writer);
        writer.WriteInt32(Items.Length);
        foreach (SubmissionItemReport item in Items) item.Write(writer);
    }

    internal static SubmissionSystemReport Read(SnapshotReader reader)
    {
        (int channel, int lineMost) = (reader.ReadInt32(), reader.ReadInt32());
        return new(
            channel, reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), lineMost, reader.ReadInt64(), reader.ReadInt64(), reader.ReadTime(), LatencyHistogram.Read(reader),
            SubmissionDay.Read(reader), ReadItems(reader));
    }

    private static ImmutableArray<SubmissionItemReport> ReadItems(SnapshotReader reader)
    {
        var items = new SubmissionItemReport[reader.ReadCount(44)];
        for (int i = 0; i < items.Length; i++) items[i] = SubmissionItemReport.Read(reader);
        return [.. items];
    }
}
