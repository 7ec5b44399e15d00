using System.CommandLine;
using System.Net;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Silo;
using RolloutSim.Silo.Http;
using RolloutSim.Silo.Tracing;

namespace RolloutSim.Client.Serving;

/// <summary><c>serve</c>: a silo that stays up, with its pages, until somebody ends it; its runs go on when it is started again.</summary>
internal sealed class ServeCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    /// <summary>The book of all that is begun there.</summary>
    public const string Book = "served";

    private const string LockName = ".serve.lock";

    public Command Make()
    {
        var command = new Command("serve", texts[TextId.HelpServe]);
        var http = new Option<string>("--http") { HelpName = "PORT", Description = texts[TextId.HelpHttpServe] };
        var data = new Option<string>("--data") { HelpName = "DIR", Description = texts[TextId.HelpData] };
        var listen = new Option<string>("--listen") { HelpName = "ADDRESS", Description = texts[TextId.HelpListen] };
        var trace = new TraceOption(context, texts);
        foreach (Option option in (Option[])[http, data, listen, trace.Option]) command.Add(option);
        command.SetAction(async (parsed, _) =>
        {
            int port = (int)(OptionNumber.Read(http, 0, ServerAddress.PortMost, parsed, texts) ?? ServerAddress.UsualPort);
            string directory = Path.GetFullPath(parsed.GetValue(data) ?? "runs", context.WorkingDirectory);
            return (int)await ServeAsync(Http(port, parsed.GetValue(listen)), directory, trace.Read(parsed, adds: true, force: false), common.Read(parsed, texts.Language));
        });
        return command;
    }

    /// <summary>Where to listen; elsewhere than on this machine only with a token.</summary>
    private HttpOptions Http(int port, string? listen)
    {
        string? token = context.Variable(ServerConnection.TokenVariable) is { Length: > 0 } given ? given : null;
        if (token?.Length < HttpOptions.TokenLengthLeast) throw new UsageException(texts.Say(TextId.TokenTooShort, ServerConnection.TokenVariable, HttpOptions.TokenLengthLeast));
        IPAddress? address = null;
        if (listen is not null && listen != "localhost" && !IPAddress.TryParse(listen, out address)) throw new UsageException(texts.Say(TextId.BadListen, listen));
        if (address is not null && !IPAddress.IsLoopback(address) && token is null) throw new UsageException(texts.Say(TextId.ListenNeedsToken, listen, ServerConnection.TokenVariable));
        return new HttpOptions(port, address, token);
    }

    private async Task<ExitCode> ServeAsync(HttpOptions http, string directory, TraceOptions? traces, CommonOptions options)
    {
        using FileStream held = Claim(directory);
        await using EmbeddedSilo silo = await SiloStart.Start(
            new EmbeddedSiloOptions(Path.Combine(directory, RunFiles.Database), options.Verbose) { Sources = [new PlanModels()], Book = Book, Http = http, Traces = traces }, context, texts);
        if (options.Json) context.Out.WriteLine(RunJson.ToLine(new ServingMessage(silo.Address!.ToString(), directory), RunJson.Default.ServingMessage));
        else if (!options.Quiet) context.Out.WriteLine(texts.Say(TextId.Serving, silo.Address, directory));
        await Task.WhenAny(Task.Delay(Timeout.InfiniteTimeSpan, context.Clock, context.Stop));
        if (!options.Json && !options.Quiet) context.Out.WriteLine(texts[TextId.ServingEnds]);
        return ExitCode.Success;
    }

    private FileStream Claim(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
            return new FileStream(Path.Combine(directory, LockName), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(texts.Say(TextId.DataTaken, directory, e.Message));
        }
    }
}
