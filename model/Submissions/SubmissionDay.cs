using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Submissions;

/// <summary>The worst day of a system, by quarters of an hour: the first one with the longest line; where nobody ever waited, the one with the most work.</summary>
/// <param name="From">When its first quarter begins that had anything to do.</param>
/// <param name="Quarters">One after another, up to the last that had; empty where nothing was ever submitted.</param>
public sealed record SubmissionDay(SimTime From, ImmutableArray<SubmissionQuarter> Quarters)
{
    internal static readonly SubmissionDay None = new(SimTime.Zero, []);

    internal void Write(SnapshotWriter writer)
    {
        writer.WriteTime(From);
        writer.WriteInt32(Quarters.Length);
        foreach (SubmissionQuarter quarter in Quarters)
        {
            writer.WriteInt32(quarter.Tries);
            writer.WriteInt32(quarter.LineMost);
            writer.WriteInt64(quarter.BusyTime);
        }
    }

    internal static SubmissionDay Read(SnapshotReader reader)
    {
        SimTime from = reader.ReadTime();
        var quarters = new SubmissionQuarter[reader.ReadCount(16)];
        for (int i = 0; i < quarters.Length; i++) quarters[i] = new SubmissionQuarter(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt64());
        return new SubmissionDay(from, [.. quarters]);
    }
}
