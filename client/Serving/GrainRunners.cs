using RolloutSim.Client.Commands;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Silo;
using RolloutSim.Silo.Http;

namespace RolloutSim.Client.Serving;

/// <summary>Makes the runner of a <c>run</c> on grains, wherever they live.</summary>
internal sealed class GrainRunners(CommandContext context, ScreenTexts texts)
{
    public GrainRunner Make(GrainPlace place, RunDirectory directory, CommonOptions options)
    {
        string name = EmbeddedHost.NameOf(directory, context.Clock);
        if (place.Server is { } server)
        {
            string output = SavedRun.Of(directory, context.WorkingDirectory).Path;
            return new GrainRunner(null, () => Connect(server, Path.GetFileName(directory.Path)), begun => Say(options, TextId.RunServed, begun, server), run => new RunLeftException(run, server, output));
        }
        return new GrainRunner(name, async () => new EmbeddedHost(await Start(place, name, directory, options), name));
    }

    private async Task<IGrainHost> Connect(Uri address, string name)
    {
        ServerConnection server = await ServerConnection.Open(address, context, texts);
        return new ServedHost(server, await server.Grains(), name);
    }

    private async Task<EmbeddedSilo> Start(GrainPlace place, string name, RunDirectory directory, CommonOptions options)
    {
        EmbeddedSiloOptions silo = EmbeddedGrains.Options(directory, options.Verbose);
        if (place.Traces is not null) silo = silo with { Traces = place.Traces };
        // A book of its own for each run: it is shown while it goes on, and nobody takes it up later.
        if (place.HttpPort is { } port) silo = silo with { Book = name, Http = new HttpOptions(port) };
        EmbeddedSilo started = await SiloStart.Start(silo, context, texts);
        if (started.Address is { } address) Say(options, TextId.RunShown, name, address);
        return started;
    }

    private void Say(CommonOptions options, TextId text, string run, Uri address)
    {
        if (!options.Quiet && !options.Json) context.Error.WriteLine((context.ErrorIsTerminal ? "\r\e[K" : "") + texts.Say(text, run, address.Authority)); // the line of progress may stand there
    }
}
