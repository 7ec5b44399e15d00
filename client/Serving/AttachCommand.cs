using System.CommandLine;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Progress;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;
using RolloutSim.Silo.Views;

namespace RolloutSim.Client.Serving;

/// <summary><c>attach RUN</c>: shows the progress of a run that goes on elsewhere, until it ends or who watches leaves; the run goes on either way.</summary>
internal sealed class AttachCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    public Command Make()
    {
        var command = new Command("attach", texts[TextId.HelpAttach]);
        Argument<string?> run = RunArgument.Make(texts);
        var connect = new ConnectOption(context, texts);
        command.Add(run);
        command.Add(connect.Option);
        command.SetAction(async (parsed, _) => (int)await AttachAsync(connect.Read(parsed), parsed.GetValue(run), common.Read(parsed, texts.Language)));
        return command;
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
        card = await server.Find(card.Run);
        new RunLine(texts).Tell(context, options, card);
        if (card.Status == RunStatus.Failed) throw new InvariantException(card.Message ?? "The run failed.");
        return ExitCode.Success;
    }
}
