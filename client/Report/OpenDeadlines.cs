using System.Collections.Immutable;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;

namespace RolloutSim.Client.Report;

/// <summary>The deadlines that something can still be done about; of a season that is not under way, all.</summary>
internal static class OpenDeadlines
{
    /// <summary>In the order of the summary, the nearest to the edge first.</summary>
    public static ImmutableArray<StudyDeadlineSummary> Of(StudySummary study) => [.. study.Deadlines.Where(deadline => !deadline.IsDone)];

    /// <summary>Whether it was due before the season under way came to where it is.</summary>
    public static bool IsOverdue(RunRecord run, StudyDeadlineSummary deadline)
    {
        if (run.Summary.AsOf is not { } asOf) return false;
        string due = CivilText.Iso(run.Plan, run.Plan.Season.WorkItems[RunRecord.ItemOf(run.Plan.Season, deadline.Id)].Due);
        return Bilingual.Civil(due) <= Bilingual.Civil(asOf.At);
    }
}
