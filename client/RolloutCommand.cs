using System.CommandLine;
using System.CommandLine.Help;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Drills;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Serving;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Client;

/// <summary>The whole command line: reads the arguments, calls a command, and makes an exit code and a sentence of whatever goes wrong.</summary>
internal sealed class RolloutCommand(CommandContext context)
{
    /// <summary>How deep inside each other errors are told.</summary>
    private const int CausesMost = 5;

    public async Task<ExitCode> InvokeAsync(IReadOnlyList<string> arguments)
    {
        TextLanguage language = Languages.Asked(arguments) ?? Languages.OfEnvironment(context.Variable);
        var texts = new ScreenTexts(language);
        var common = new CommonOptionSet(texts);
        ParseResult parsed = Root(texts, common).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        CommonOptions options = common.Read(parsed, language);
        try
        {
            if (parsed.Errors.Count > 0 && parsed.Action is not { ClearsParseErrors: true })
                return Fail(options, ExitCode.Invalid, string.Join('\n', ParseErrors.Explain(parsed, texts)), texts.Say(TextId.HelpHint, HelpName(parsed)));
            common.Check(parsed);
            var configuration = new InvocationConfiguration { Output = context.Out, Error = context.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return (ExitCode)await parsed.InvokeAsync(configuration, CancellationToken.None);
        }
        catch (UsageException e)
        {
            return Fail(options, ExitCode.Invalid, e.Message);
        }
        catch (ScenarioException e)
        {
            return Fail(options, ExitCode.Invalid, e.Format(language));
        }
        catch (RunLeftException left)
        {
            if (options.Json) context.Out.WriteLine(RunJson.ToLine(new RunLeftMessage((int)ExitCode.Interrupted, left.Run, left.Server.Authority), RunJson.Default.RunLeftMessage));
            else new RunLeftLines(texts).Tell(context, options, left);
            return ExitCode.Interrupted;
        }
        catch (OperationCanceledException) when (context.Stop.IsCancellationRequested)
        {
            return Fail(options, ExitCode.Interrupted, texts[TextId.Interrupted]);
        }
        catch (InvariantException e)
        {
            return Fail(options, ExitCode.ModelFault, texts.Say(TextId.ModelFault, e.Message), options.Verbose ? e.ToString() : null);
        }
        catch (Exception e)
        {
            return Fail(options, ExitCode.InternalError, texts.Say(TextId.InternalError, Causes(e)), options.Verbose ? e.ToString() : texts[TextId.VerboseHint]);
        }
    }

    private RootCommand Root(ScreenTexts texts, CommonOptionSet common)
    {
        var root = new RootCommand(texts[TextId.HelpRoot]);
        foreach (Option option in root.Options)
        {
            if (option is HelpOption help) (help.Action, help.Description) = (new HelpScreen(context, texts, common), texts[TextId.HelpHelp]);
            if (option is VersionOption version) version.Description = texts[TextId.HelpVersion];
        }
        foreach (Option option in common.All) root.Add(option);
        root.Add(new RunCommand(context, common, texts).Make());
        root.Add(new ValidateCommand(context, common, texts).Make());
        root.Add(new ForkCommand(context, common, texts).Make());
        root.Add(new CompareCommand(context, common, texts).Make());
        root.Add(new NewCommand(context, common, texts).Make());
        root.Add(new SchemaCommand(context, common, texts).Make());
        root.Add(new ImportCommand(context, common, texts).Make());
        root.Add(new ExportCommand(context, common, texts).Make());
        root.Add(new ListCommand(context, common, texts).Make());
        root.Add(new InspectCommand(context, common, texts).Make());
        root.Add(new ReportCommand(context, common, texts).Make());
        root.Add(new DrillCommand(context, common, texts).Make());
        root.Add(new ServeCommand(context, common, texts).Make());
        root.Add(new RunsCommand(context, common, texts).Make());
        root.Add(new AttachCommand(context, common, texts).Make());
        foreach (Command steer in new SteerCommands(context, common, texts).Make().Concat(new BringCommands(context, common, texts).Make())) root.Add(steer);
        root.SetAction(parsed => new HelpScreen(context, texts, common).Invoke(parsed));
        return root;
    }

    private ExitCode Fail(CommonOptions options, ExitCode code, string message, string? more = null)
    {
        Paint paint = Paint.For(context.ErrorIsTerminal, options.NoColor, context.Variable);
        string[] lines = message.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (string line in lines) context.Error.WriteLine(paint.With(Ink.Bad, options.Texts[TextId.Error]) + " " + line);
        if (more is not null) context.Error.WriteLine(more);
        if (options.Json) context.Out.WriteLine(RunJson.ToLine(new ErrorMessage((int)code, message), RunJson.Default.ErrorMessage));
        return code;
    }

    private static string HelpName(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "rolloutsim --help" : $"rolloutsim {HelpScreen.Path(parsed.CommandResult)} --help";

    private static string Causes(Exception error)
    {
        List<string> causes = [];
        for (Exception? e = error; e is not null && causes.Count < CausesMost; e = e.InnerException)
        {
            string line = e.Message.ReplaceLineEndings(" ");
            if (!causes.Contains(line)) causes.Add(line);
        }
        return string.Join(": ", causes);
    }
}
