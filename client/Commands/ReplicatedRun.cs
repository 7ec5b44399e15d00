using RolloutSim.Client.Execution;
using RolloutSim.Client.Progress;
using RolloutSim.Client.Report;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Commands;

/// <summary>The replications of a <c>run</c>: on worker grains, with the files of replication 0 and the tables of all.</summary>
internal sealed class ReplicatedRun(CommandContext context, ScreenTexts texts)
{
    public async Task<ExitCode> RunAsync(Plan plan, RunCall call, ExecutionSettings settings, StudyLooks looks, RunDirectory directory, CommonOptions options)
    {
        var progress = new ProgressBoard();
        DateTimeOffset started = context.Clock.GetUtcNow();
        long stamp = context.Clock.GetTimestamp();
        RunMachine Machine() => RunMachine.Of(null, started, context.Clock.GetUtcNow(), context.Clock.GetElapsedTime(stamp), settings.ThreadsUsed);
        using var task = new StudyTask(plan, settings, looks, progress);
        SeasonOutcome first;
        try
        {
            Task run = task.RunAsync(options.Verbose, context.Stop);
            await new ProgressReporter(context, options, plan, settings.Pace, progress).ShowUntilAsync(run);
            await run;
            if (task.Results is null) throw new OperationCanceledException(context.Stop); // stopped before there was anything to tell
            first = LocalRunner.RunAlone(plan, settings.Seed, 0);
            if (first.Digest != task.Results.Replications[0].Digest)
                throw new InvariantException($"Replication 0 came to {task.Results.Replications[0].Digest} on a worker and to {first.Digest} here (seed {settings.Seed}).");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            directory.WritePlan(plan);
            directory.WriteManifest(Manifest(plan, call, settings, RunStatus.Failed, SimTime.Zero, Machine()) with { Error = e.Message });
            throw;
        }

        RunStatus status = task.IsWhole ? RunStatus.Completed : RunStatus.Interrupted;
        var season = new SeasonResults(plan, first.Reports, first.Reached);
        var sensitivity = new SensitivityResults(task.Results!, settings.Seed);
        StudySummary study = Summary(task, looks) with { Assumptions = AssumptionSummaryMaker.Make(task.Results!, sensitivity) };
        RunSummary summary = SummaryMaker.Make(season, settings.Seed, status) with { Set = call.Told, Study = study, Fork = call.Worth?.Invoke(first) };
        RunManifest manifest = Manifest(plan, call, settings, status, first.Reached, Machine()) with
        {
            Replications = task.Study.Count,
            ReplicationsDigest = task.Study.IsComplete ? task.Study.Digest : null,
            Digest = first.Digest,
            Silos = task.Study.Silos,
            Windows = first.Windows,
            Events = first.Events,
        };
        directory.WritePlan(plan);
        directory.Write(RunFiles.WorkItems, WorkItemsCsv.Bytes(season));
        if (ProvincesCsv.Bytes(season) is { } provinces) directory.Write(RunFiles.Provinces, provinces);
        if (plan.Season.Staffing is not null) directory.Write(RunFiles.Staffing, StaffingCsv.Bytes(plan, (0, first.Reports), task.Results!.Replications));
        ProcessTables.Write(directory, plan, [.. task.Results!.Replications.Select(replication => (replication.Number, replication.Reports))]);
        directory.Write(RunFiles.Deadlines, DeadlinesCsv.Bytes(task.Results!, sensitivity));
        directory.Write(RunFiles.Lateness, LatenessCsv.Bytes(task.Results!));
        directory.Write(RunFiles.Sensitivity, SensitivityCsv.Bytes(task.Results!, sensitivity));
        directory.Write(RunFiles.Replications, ReplicationsCsv.Bytes(task.Results!.Table));
        directory.WriteSummary(summary);
        if (call.HasReport) ReportFile.Write(directory, manifest, texts);
        directory.WriteManifest(manifest); // last: where it is, the rest is too
        return new RunTeller(context, texts).Tell(options, summary, manifest, call, directory);
    }

    private static StudySummary Summary(StudyTask task, StudyLooks looks)
    {
        StudyResults results = task.Results!;
        StudySummary told = StudySummaryMaker.Make(results, task.Study.Wanted, looks.OfEach);
        if (looks.IsAuto) told = told with { Auto = new AutoSummary(task.Look, looks.At.Length, looks.Most, Math.Round(looks.OfEach.Level, 6)) };
        if (!task.IsWhole) return told;
        var levers = new LeverSummaryMaker(results, task.Levers.Length, looks.OfEach);
        return told with { Levers = levers.Make(results.Plan.Levers.Zip(task.Levers, (lever, study) => (lever, study.Replications, study.Digest))) };
    }

    private static RunManifest Manifest(Plan plan, RunCall call, ExecutionSettings settings, RunStatus status, SimTime reached, RunMachine machine) =>
        ManifestMaker.Make(plan, call, settings, status, reached, machine) with { Replication = 0, Executor = "workers", Partition = "one", Threads = settings.Threads };
}
