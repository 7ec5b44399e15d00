using System.Collections.Immutable;
using System.CommandLine;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Files;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Client.Commands;

/// <summary><c>run PLAN</c>: simulates one season or many replications of it, writes the run directory, says what came out.</summary>
internal sealed class RunCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    public Command Make()
    {
        var command = new Command("run", texts[TextId.HelpRun]);
        var options = new RunOptions(context, texts);
        options.AddTo(command);
        command.SetAction(async (parsed, _) => (int)await RunAsync(parsed, options));
        return command;
    }

    private async Task<ExitCode> RunAsync(ParseResult parsed, RunOptions options)
    {
        ExecutionSettings settings = options.Settings(parsed);
        GrainPlace place = options.Place(parsed, settings);
        options.Study(parsed, null);
        options.AsOf.Check(parsed);
        ImmutableArray<PlanOverride> changes = [.. options.Set.Read(parsed), .. options.Outside.Read(parsed)];
        Plan plan = PlanFinder.Find(parsed.GetValue(options.Plan)!, context.WorkingDirectory, changes);
        plan = options.AsOf.Apply(parsed, plan, context.WorkingDirectory);
        settings = options.For(plan, settings, parsed);
        plan = options.Replay.Apply(parsed, plan, context.WorkingDirectory, settings.Seed, settings.Replication);
        var call = new RunCall(
            SetOption.Call(parsed.GetValue(options.Plan)!, changes) + options.AsOf.Call(parsed), [.. changes.Where(change => !change.IsAdded).Select(SetOption.Pair)], parsed.GetValue(options.FailOnGoals), !parsed.GetValue(options.NoReport))
        {
            Outside = [.. changes.Where(change => change.IsAdded).Select(SetOption.Pair)],
            RecordMetrics = parsed.GetValue(options.RecordMetrics),
        };
        if (call.RecordMetrics is { } file) OutputFile.Check(file, parsed.GetValue(options.Force), context.WorkingDirectory, texts);
        StudyLooks? looks = options.Study(parsed, plan.Season.Units.Count);
        string path = parsed.GetValue(options.Output) is { } output
            ? Path.GetFullPath(output, context.WorkingDirectory)
            : RunDirectory.Default(context.WorkingDirectory, RunName.Of(plan.Season.Name, settings.Seed, settings.Replication, changes, RunName.AsOf(plan)));
        using RunDirectory directory = RunDirectory.Claim(path, parsed.GetValue(options.Force), texts);
        directory.Clear();
        if (place.Server is null && looks is null && settings.Executor == ExecutorKind.Grains) place = place with { Traces = options.Trace.Read(parsed, adds: false, parsed.GetValue(options.Force)) };
        CommonOptions all = common.Read(parsed, texts.Language);
        return looks is not null
            ? await new ReplicatedRun(context, texts).RunAsync(plan, call, settings, looks, directory, all)
            : await new SingleRun(context, texts).RunAsync(plan, call, settings, place, directory, all);
    }
}
