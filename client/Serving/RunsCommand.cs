using System.CommandLine;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Silo.Views;

namespace RolloutSim.Client.Serving;

/// <summary><c>runs</c>: the runs of a silo that stays up.</summary>
internal sealed class RunsCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    public Command Make()
    {
        var command = new Command("runs", texts[TextId.HelpRuns]);
        var connect = new ConnectOption(context, texts);
        command.Add(connect.Option);
        command.SetAction(async (parsed, _) => (int)await ListAsync(connect.Read(parsed), common.Read(parsed, texts.Language)));
        return command;
    }

    private async Task<ExitCode> ListAsync(Uri address, CommonOptions options)
    {
        await using ServerConnection server = await ServerConnection.Open(address, context, texts);
        IReadOnlyList<RunCard> runs = await server.Runs();
        var line = new RunLine(texts);
        if (options.Json)
        {
            foreach (RunCard run in runs) line.Tell(context, options, run);
        }
        else if (!options.Quiet)
        {
            if (runs.Count == 0) context.Out.WriteLine(texts.Say(TextId.NoRunsServed, address.Authority));
            else foreach (string row in line.Table(runs, context.Width, Paint.For(context.OutIsTerminal, options.NoColor, context.Variable))) context.Out.WriteLine(row);
        }
        return ExitCode.Success;
    }
}
