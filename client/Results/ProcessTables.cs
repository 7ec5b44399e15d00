using RolloutSim.Client.Runs;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>The tables of those parts that a plan has.</summary>
internal static class ProcessTables
{
    /// <param name="directory">Where they go.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="replications">Their numbers, and what their processes told.</param>
    public static void Write(RunDirectory directory, Plan plan, IReadOnlyList<(uint Number, SeasonReports Reports)> replications)
    {
        if (plan.Sample.Length > 0) directory.Write(RunFiles.Sample, SampleCsv.Bytes(plan));
        if (plan.Season.Custody is not null) directory.Write(RunFiles.Packages, PackagesCsv.Bytes(plan, replications));
        if (plan.Season.Questionnaire is not null && !replications[0].Reports.Traffic.IsEmpty)
        {
            directory.Write(RunFiles.Questionnaire, QuestionnaireCsv.Minutes(plan, replications[0].Reports));
            directory.Write(RunFiles.ResponseTimes, QuestionnaireCsv.Times(plan, replications.Select(replication => replication.Reports)));
            directory.Write(RunFiles.SchoolsOnline, QuestionnaireCsv.Schools(plan, replications));
        }
        if (!replications[0].Reports.Submissions.IsEmpty) directory.Write(RunFiles.Submissions, SubmissionTables.Csv(plan, replications));
        if (plan.Season.Visits is not null) directory.Write(RunFiles.Visits, VisitsCsv.Bytes(plan, replications));
        if (plan.Season.TestDays is not null) directory.Write(RunFiles.TestDay, TestDayCsv.Bytes(plan, replications));
        if (plan.Season.Incidents is not null) directory.Write(RunFiles.Incidents, IncidentsCsv.Bytes(plan, replications));
    }
}
