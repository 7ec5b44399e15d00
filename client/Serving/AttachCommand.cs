using System.CommandLine;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Progress;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;
using RolloutSim.Silo.Views;
using GrainStatus = RolloutSim.Grains.Runs.RunStatus;

namespace RolloutSim.Client.Serving;

/// <summary><c>attach RUN</c>: shows the progress of a run that goes on elsewhere, until it ends or who watches leaves; the run goes on either way. With <c>-o DIR</c> its results are taken home.</summary>
internal sealed class AttachCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    public Command Make()
    {
        var command = new Command("attach", texts[TextId.HelpAttach]);
        Argument<string?> run = RunArgument.Make(texts);
        var connect = new ConnectOption(context, texts);
        var output = new Option<string>("--output", "-o") { HelpName = "DIR", Description = texts[TextId.HelpAttachOutput] };
        var force = new Option<bool>("--force") { Description = texts[TextId.HelpForce] };
        var noReport = new Option<bool>("--no-report") { Description = texts[TextId.HelpNoReport] };
        command.Add(run);
        foreach (Option option in (Option[])[output, force, noReport, connect.Option]) command.Add(option);
        command.SetAction(async (parsed, _) =>
        {
            (Uri address, string? word, CommonOptions options) = (connect.Read(parsed), parsed.GetValue(run), common.Read(parsed, texts.Language));
            return (int)(parsed.GetValue(output) is { } path
                ? await FetchAsync(address, word, path, parsed.GetValue(force), !parsed.GetValue(noReport), options)
                : await AttachAsync(address, word, options));
        });
        return command;
    }

    /// <summary>The same, and at the end the run directory and the summary, as who began the run would have had them.</summary>
    private async Task<ExitCode> FetchAsync(Uri address, string? word, string path, bool force, bool hasReport, CommonOptions options)
    {
        await using ServerConnection server = await ServerConnection.Open(address, context, texts);
        RunCard card = await server.Find(word);
        IRunGrain run = (await server.Grains()).GetGrain<IRunGrain>(card.Run);
        Plan plan = await ServedPlan.Read(run);
        RunSettings begun = (await run.GetManifest())!.Settings;
        var settings = new ExecutionSettings(begun.Seed, ExecutorKind.Grains, begun.Partition, null, new Pace(card.Pace), begun.Replication);
        using RunDirectory directory = RunDirectory.Claim(Path.GetFullPath(path, context.WorkingDirectory), force, texts);
        directory.Clear();
        CommandContext attached = context with { Runner = new AttachedRunner(run, new RunLeftException(card.Run, address, path)) };
        return await new SingleRun(attached, texts).RunAsync(plan, new RunCall(plan.Season.Name, [], FailsOnGoals: false, hasReport), settings, new GrainPlace(null, address), directory, options);
    }

    private async Task<ExitCode> AttachAsync(Uri address, string? word, CommonOptions options)
    {
        await using ServerConnection server = await ServerConnection.Open(address, context, texts);
        RunCard card = await server.Find(word);
        IRunGrain run = (await server.Grains()).GetGrain<IRunGrain>(card.Run);
        Plan plan = await ServedPlan.Read(run);
        var progress = new ProgressBoard();
        Task watching = WatchedProgress.Follow(run, progress, context.Stop);
        await new ProgressReporter(context, options, plan, new Pace(card.Pace), progress).ShowUntilAsync(watching);
        try
        {
            await watching;
        }
        catch (OperationCanceledException) when (context.Stop.IsCancellationRequested)
        {
            // Who watches has left; the run goes on.
        }
        catch (Exception fault) when (RunLeftException.IsLoss(fault))
        {
            throw new RunLeftException(card.Run, address, null, isLost: true);
        }
        card = await server.Find(card.Run);
        new RunLine(texts).Tell(context, options, card);
        if (card.Status == GrainStatus.Running && !options.Json) new RunLeftLines(texts).Tell(context, options, new RunLeftException(card.Run, address, null));
        if (card.Status == GrainStatus.Failed) throw new InvariantException(card.Message ?? "The run failed.");
        return ExitCode.Success;
    }
}
