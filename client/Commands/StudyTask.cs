using System.Collections.Immutable;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Progress;
using RolloutSim.Client.Results;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Statistics;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Commands;

/// <summary>Runs the replications of a plan, as many as it takes to decide its goals where that is asked, and then as many of each of its levers.</summary>
internal sealed class StudyTask(Plan plan, ExecutionSettings settings, StudyLooks looks, ProgressBoard progress) : IDisposable
{
    /// <summary>Of the plan itself.</summary>
    public PlanStudy Study { get; } = new(plan, settings.Seed);

    /// <summary>Of each lever's plan, in the plan's order.</summary>
    public ImmutableArray<PlanStudy> Levers { get; } = [.. plan.Levers.Select(lever => new PlanStudy(lever.Plan, settings.Seed))];

    /// <summary>Of the plan's replications; only when there are any.</summary>
    public StudyResults? Results { get; private set; }

    /// <summary>How often the goals were judged.</summary>
    public int Look { get; private set; }

    /// <summary>Whether nobody stopped it.</summary>
    public bool IsWhole => Study is { IsComplete: true, Count: > 0 } && Levers.All(lever => lever.Count == Study.Count);

    /// <exception cref="InvariantException">A rule was broken; process, time, seed and replication are named.</exception>
    public async Task RunAsync(bool verbose, CancellationToken stop)
    {
        Tell(0, looks.At[0]);
        await using StudySilo silo = await StudySilo.OpenAsync(verbose);
        foreach (int count in looks.At)
        {
            await Study.RunToAsync(silo, count, settings.Threads, done => Tell(done, count), stop);
            Results = Study.Count > 0 ? new StudyResults(plan, Study.Replications) : null;
            Look++;
            if (!Study.IsComplete || stop.IsCancellationRequested || IsDecided()) break;
        }
        foreach ((int before, PlanStudy lever) in Levers.Index())
        {
            if (stop.IsCancellationRequested) return;
            await lever.RunToAsync(silo, Study.Count, settings.Threads, done => Tell(((before + 1) * Study.Count) + done, Study.Count), stop);
        }
    }

    public void Dispose()
    {
        Study.Dispose();
        foreach (PlanStudy lever in Levers) lever.Dispose();
    }

    private bool IsDecided() => GoalJudgement.Of(Results!).All(goal => goal.Wanted.Judge(goal.Seen, looks.OfEach) != Verdict.Undecided);

    private void Tell(int done, int each) => progress.Report(new RunStanding(SimTime.Zero, 0, 0, 0, 0, done, (1 + Levers.Length) * each));
}
