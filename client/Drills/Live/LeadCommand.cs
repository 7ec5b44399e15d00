using System.CommandLine;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Serving;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Drills.Live;

/// <summary><c>drill lead RUN</c>: the trainer's terminal again, of a drill in a silo that stays up; of one that is over its review.</summary>
internal sealed class LeadCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    public Command Make()
    {
        var command = new Command("lead", texts[TextId.HelpLead]);
        Argument<string?> run = new("RUN") { Description = texts[TextId.HelpDrillRun], Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string>("--output", "-o") { HelpName = "DIR", Description = texts[TextId.HelpDrillOutput] };
        var force = new Option<bool>("--force") { Description = texts[TextId.HelpForce] };
        var connect = new ConnectOption(context, texts);
        command.Add(run);
        foreach (Option option in (Option[])[connect.Option, output, force]) command.Add(option);
        command.SetAction(async (parsed, _) =>
        {
            Uri address = connect.Read(parsed);
            await using ServerConnection server = await ServerConnection.Open(address, context, texts);
            (DrillDesk desk, string name) = await DrillFinder.FindAsync(server, parsed.GetValue(run), texts);
            string path = Path.GetFullPath(parsed.GetValue(output) ?? RunDirectory.Default(context.WorkingDirectory, name), context.WorkingDirectory);
            using RunDirectory directory = RunDirectory.Claim(path, parsed.GetValue(force), texts);
            directory.Clear();
            return (int)await new LiveDrill(context, texts).LeadAsync(desk, new ServedHost(server, await server.Grains(), name), name, address.Authority, directory, common.Read(parsed, texts.Language));
        });
        return command;
    }
}
