using System.Collections.Immutable;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Progress;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Commands;

/// <summary>The replications of a <c>run</c>: on worker grains, with the files of replication 0 and the tables of all.</summary>
internal sealed class ReplicatedRun(CommandContext context, ScreenTexts texts)
{
    public async Task<ExitCode> RunAsync(Plan plan, RunCall call, ExecutionSettings settings, int replications, RunDirectory directory, CommonOptions options)
    {
        var progress = new ProgressBoard();
        Plan[] plans = [plan, .. plan.Levers.Select(lever => lever.Plan)];
        progress.Report(new RunStanding(SimTime.Zero, 0, 0, 0, 0, 0, plans.Length * replications));
        DateTimeOffset started = context.Clock.GetUtcNow();
        long stamp = context.Clock.GetTimestamp();
        RunMachine Machine() => RunMachine.Of(null, started, context.Clock.GetUtcNow(), context.Clock.GetElapsedTime(stamp), settings.ThreadsUsed);
        ImmutableArray<StudyOutcome> studies;
        StudyOutcome study;
        SeasonOutcome first;
        try
        {
            Task<ImmutableArray<StudyOutcome>> run = StudyRunner.RunAsync(plans, settings.Seed, replications, settings.Threads, options.Verbose, progress, context.Stop);
            await new ProgressReporter(context, options, plan, settings.Pace, progress).ShowUntilAsync(run);
            studies = await run;
            study = studies[0];
            if (study.Replications.IsEmpty) throw new OperationCanceledException(context.Stop); // stopped before there was anything to tell
            first = LocalRunner.RunAlone(plan, settings.Seed, 0);
            if (first.Digest != study.Replications[0].Digest)
                throw new InvariantException($"Replication 0 came to {study.Replications[0].Digest} on a worker and to {first.Digest} here (seed {settings.Seed}).");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            directory.Write(RunFiles.Plan, plan.ResolvedText);
            directory.WriteManifest(Manifest(plan, call, settings, RunStatus.Failed, SimTime.Zero, Machine()) with { Error = e.Message });
            throw;
        }

        bool isWhole = studies.All(each => each.IsComplete) && studies.Length == plans.Length;
        RunStatus status = isWhole ? RunStatus.Completed : RunStatus.Interrupted;
        var season = new SeasonResults(plan, first.Reports, first.Reached);
        var results = new StudyResults(plan, study.Replications);
        StudySummary told = StudySummaryMaker.Make(results, replications);
        if (isWhole) told = told with { Levers = LeverSummaryMaker.Make(results, plan.Levers.Zip(studies.Skip(1))) };
        RunSummary summary = SummaryMaker.Make(season, settings.Seed, status) with { Set = call.Changes, Study = told };
        RunManifest manifest = Manifest(plan, call, settings, status, first.Reached, Machine()) with
        {
            Replications = study.Replications.Length,
            ReplicationsDigest = study.IsComplete ? study.Digest : null,
            Digest = first.Digest,
            Silos = study.Silos,
            Windows = first.Windows,
            Events = first.Events,
        };
        directory.Write(RunFiles.Plan, plan.ResolvedText);
        directory.Write(RunFiles.WorkItems, WorkItemsCsv.Bytes(season));
        directory.Write(RunFiles.Deadlines, DeadlinesCsv.Bytes(results));
        directory.Write(RunFiles.Lateness, LatenessCsv.Bytes(results));
        directory.WriteSummary(summary);
        directory.WriteManifest(manifest); // last: where it is, the rest is too
        return new RunTeller(context, texts).Tell(options, summary, manifest, call.Plan, directory);
    }

    private static RunManifest Manifest(Plan plan, RunCall call, ExecutionSettings settings, RunStatus status, SimTime reached, RunMachine machine) => new()
    {
        Format = RunManifest.FormatName,
        Plan = plan.Season.Name,
        PlanSha256 = plan.Sha256,
        Set = call.Changes,
        Seed = settings.Seed,
        Replication = 0,
        Status = status,
        Reached = CivilText.Iso(plan, reached),
        ReachedUs = reached.Microseconds,
        Executor = "workers",
        Partition = "one",
        Pace = settings.Pace.ToString(),
        Threads = settings.Threads,
        Silos = 0,
        Windows = 0,
        Events = 0,
        Versions = RunVersions.Current,
        Machine = machine,
    };
}
