using RolloutSim.Client.Execution;
using RolloutSim.Client.Files;
using RolloutSim.Client.Progress;
using RolloutSim.Client.Report;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Serving;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Silo.Views;

namespace RolloutSim.Client.Commands;

/// <summary>One season of a <c>run</c> or a <c>fork</c>, with whichever executor: its files, and what is said of it.</summary>
internal sealed class SingleRun(CommandContext context, ScreenTexts texts)
{
    public async Task<ExitCode> RunAsync(Plan plan, RunCall call, ExecutionSettings settings, GrainPlace place, RunDirectory directory, CommonOptions options)
    {
        MetricsRecorder? recorder = call.RecordMetrics is null ? null : new MetricsRecorder(Path.GetFileName(directory.Path), plan, settings.Seed, settings.Replication);
        ISeasonRunner runner = context.Runner ?? (settings.Executor == ExecutorKind.Grains ? new GrainRunners(context, texts).Make(place, directory, options) : new LocalRunner(context.Clock, recorder));
        var progress = new ProgressBoard();
        DateTimeOffset started = context.Clock.GetUtcNow();
        long stamp = context.Clock.GetTimestamp();
        RunMachine Machine() => RunMachine.Of(runner.Key, started, context.Clock.GetUtcNow(), context.Clock.GetElapsedTime(stamp), settings.ThreadsUsed);
        RunManifest Manifest(RunStatus status, SeasonOutcome outcome) => ManifestMaker.Make(plan, call, settings, status, outcome.Reached, Machine()) with
        {
            Digest = status == RunStatus.Completed ? outcome.Digest : null,
            Silos = outcome.Silos,
            Windows = outcome.Windows,
            Events = outcome.Events,
        };

        SeasonOutcome outcome;
        try
        {
            Task<SeasonOutcome> run = runner.RunAsync(plan, settings, progress, context.Stop);
            await new ProgressReporter(context, options, plan, settings.Pace, progress).ShowUntilAsync(run);
            outcome = await run;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            RunStanding standing = progress.Standing;
            var reached = new SeasonOutcome(false, standing.Reached, standing.Windows, standing.Events, "", SeasonReports.None, 0);
            directory.WritePlan(plan);
            directory.WriteManifest(Manifest(RunStatus.Failed, reached) with { Error = e.Message });
            if (e is not InvariantException) throw;
            throw new InvariantException(texts.Say(TextId.FaultSeed, e.Message, settings.Seed, CivilText.Iso(plan, standing.Reached)));
        }

        RunStatus status = outcome.IsComplete ? RunStatus.Completed : RunStatus.Interrupted;
        var results = new SeasonResults(plan, outcome.Reports, outcome.Reached);
        RunSummary summary = SummaryMaker.Make(results, settings.Seed, status) with { Set = call.Told, Fork = call.Worth?.Invoke(outcome) };
        RunManifest manifest = Manifest(status, outcome);
        directory.WritePlan(plan);
        directory.Write(RunFiles.WorkItems, WorkItemsCsv.Bytes(results));
        if (ProvincesCsv.Bytes(results) is { } provinces) directory.Write(RunFiles.Provinces, provinces);
        if (plan.Season.Staffing is not null) directory.Write(RunFiles.Staffing, StaffingCsv.Bytes(plan, (settings.Replication, outcome.Reports), []));
        ProcessTables.Write(directory, plan, [(settings.Replication, outcome.Reports)]);
        directory.WriteSummary(summary);
        if (call.HasReport) ReportFile.Write(directory, manifest, texts);
        if (outcome.Live.Count > 0) directory.Write(RunFiles.Record, RunJson.ToFile(OutsideRecord.Of(plan, settings.Seed, settings.Replication, outcome.Live), RunJson.Default.OutsideRecord));
        if (recorder is not null) OutputFile.Write(call.RecordMetrics!, recorder.Record.Text(), force: true, context.WorkingDirectory, texts); // that it may be was looked at before
        directory.WriteManifest(manifest); // last: where it is, the rest is too
        return new RunTeller(context, texts).Tell(options, summary, manifest, call, directory);
    }
}
