using System.Collections.Immutable;
using System.CommandLine;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Forks;

namespace RolloutSim.Client.Commands;

/// <summary><c>fork RUN --at MOMENT</c>: the same season with the same luck up to a moment, one thing changed there, and on.</summary>
internal sealed class ForkCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    public Command Make()
    {
        var command = new Command("fork", texts[TextId.HelpFork]);
        var options = new ForkOptions(context, texts);
        options.AddTo(command);
        command.SetAction(async (parsed, _) => (int)await ForkAsync(parsed, options, common.Read(parsed, texts.Language)));
        return command;
    }

    private async Task<ExitCode> ForkAsync(ParseResult parsed, ForkOptions options, CommonOptions all)
    {
        string moment = options.ReadAt(parsed);
        string called = parsed.GetValue(options.Run)!;
        using RunDirectory from = RunDirectory.Find(called, context.WorkingDirectory, texts);
        RunManifest manifest = from.ReadManifest(texts);
        if (manifest.Status == RunStatus.Failed) throw new UsageException(texts.Say(TextId.RunHasNoResults, from.Path, manifest.Error));
        (ExecutionSettings settings, StudyLooks? looks) = options.Read(parsed, manifest);
        Plan before = from.ReadPlan(manifest, texts);
        if (before.Sha256 != manifest.PlanSha256) throw new UsageException(texts.Say(TextId.RunPlanChanged, Path.Combine(from.Path, RunFiles.Plan)));
        (SimTime at, string written) = PlanForks.Moment(before, moment);
        ImmutableArray<PlanOverride> changes = options.ReadChanges(parsed, written);
        Plan fork = PlanForks.Make(before, at, changes);

        string path = Path.GetFullPath(parsed.GetValue(options.Output) ?? RunDirectory.Default(context.WorkingDirectory, RunName.Fork(Path.GetFileName(from.Path), written, settings.Replication == manifest.Replication ? null : settings.Replication, changes)), context.WorkingDirectory);
        if (Path.TrimEndingDirectorySeparator(path) == from.Path) throw new UsageException(texts.Say(TextId.ForkOntoItself, from.Path));
        using RunDirectory directory = RunDirectory.Claim(path, options.IsForced(parsed), texts);
        directory.Clear();
        RunFork record = Record(from, directory, manifest, settings, fork, written, changes);
        var call = new RunCall($"{SetOption.Quoted(called)} --at \"{written}\"", [.. changes.Where(change => !change.IsAdded).Select(SetOption.Pair)], FailsOnGoals: false, options.HasReport(parsed))
        {
            Outside = [.. changes.Where(change => change.IsAdded).Select(SetOption.Pair)],
            Fork = record,
            Worth = outcome => Worth(called, before, fork, settings, looks is null ? settings.Replication : 0, record, outcome),
        };
        return looks is not null
            ? await new ReplicatedRun(context, texts).RunAsync(fork, call, settings, looks, directory, all)
            : await new SingleRun(context, texts).RunAsync(fork, call, settings, new GrainPlace(null, null), directory, all);
    }

    private static RunFork Record(RunDirectory from, RunDirectory directory, RunManifest manifest, ExecutionSettings settings, Plan fork, string written, ImmutableArray<PlanOverride> changes) => new()
    {
        From = Path.GetRelativePath(directory.Path, from.Path).Replace('\\', '/'),
        FromDigest = settings.Replication == manifest.Replication ? manifest.Digest : null,
        At = written,
        Moment = CivilText.Iso(fork, fork.Fork!.At),
        AtUs = fork.Fork.At.Microseconds,
        Changes = [.. changes.Select(change => change.ToString())],
        Plan = RunFiles.PlanUntil(fork.Fork.All.Length),
        PlanSha256 = fork.Fork.Before.Sha256,
        Earlier = manifest.Fork,
    };

    /// <summary>The season that was lived first is lived again for it, which takes no longer than the fork.</summary>
    private static ForkSummary Worth(string called, Plan before, Plan fork, ExecutionSettings settings, uint replication, RunFork record, SeasonOutcome outcome)
    {
        SeasonOutcome first = LocalRunner.RunAlone(before, settings.Seed, replication);
        (SeasonCost was, SeasonCost now) = (Cost(before, first), Cost(fork, outcome));
        bool isSame = first.Digest == outcome.Digest;
        return new ForkSummary
        {
            From = called,
            At = record.At,
            Moment = record.Moment,
            Changes = record.Changes,
            Replication = replication,
            Before = was,
            After = now,
            IsSame = isSame,
            Worth = ForkWorth.Say(was, now, isSame),
        };
    }

    private static SeasonCost Cost(Plan plan, SeasonOutcome outcome)
    {
        var results = new SeasonResults(plan, outcome.Reports, outcome.Reached);
        return SeasonCost.Of(plan, outcome.Reports, results.Rows.Count(row => row.IsLate && !row.Plan.IsRival));
    }
}
