using System.CommandLine;
using RolloutSim.Client.Files;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Shapes;

namespace RolloutSim.Client.Commands;

/// <summary><c>new [FILE]</c>: writes a commented plan to begin with, and says what to do next.</summary>
internal sealed class NewCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    private const string Usual = "my-county" + PlanReader.Extension;

    private static readonly string[] Endings = [".yaml", ".yml"];

    public Command Make()
    {
        var command = new Command("new", texts[TextId.HelpNew]);
        var file = new Argument<string>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = texts.Say(TextId.HelpNewFile, PlanReader.Extension, Usual) };
        var force = new Option<bool>("--force") { Description = texts[TextId.HelpForceFile] };
        command.Add(file);
        command.Add(force);
        command.SetAction(parsed => (int)Write(parsed.GetValue(file) ?? Usual, parsed.GetValue(force), common.Read(parsed, texts.Language)));
        return command;
    }

    private ExitCode Write(string file, bool force, CommonOptions options)
    {
        if (!Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) file += PlanReader.Extension;
        OutputFile written = OutputFile.Write(file, Starter.Text(texts.Language), force, context.WorkingDirectory, texts);
        if (options.Json) context.Out.WriteLine(RunJson.ToLine(new FileMessage(written.Path), RunJson.Default.FileMessage));
        else if (!options.Quiet) Say(SetOption.Call(written.Called, []), Paint.For(context.OutIsTerminal, options.NoColor, context.Variable));
        return ExitCode.Success;
    }

    private void Say(string file, Paint paint)
    {
        context.Out.WriteLine(texts.Say(TextId.NewWritten, paint.With(Ink.Title, file)));
        (TextId Heading, string What)[] steps =
        [
            (TextId.NewEdit, texts[TextId.NewEditHow]),
            (TextId.NewCheck, $"rolloutsim validate {file}"),
            (TextId.NewRun, $"rolloutsim run {file}"),
            (TextId.NewSchema, texts.Say(TextId.NewSchemaHow, $"rolloutsim schema -o {PlanSchema.FileName}")),
        ];
        int wide = steps.Max(step => TextWidth.Of(texts[step.Heading]));
        foreach ((TextId heading, string what) in steps)
        {
            string start = "  " + paint.With(Ink.Heading, TextWidth.PadRight(texts[heading], wide)) + "  ";
            foreach (string line in TextWidth.Wrap(what, Math.Max(20, context.Width - wide - 4)))
            {
                context.Out.WriteLine(start + line);
                start = new string(' ', wide + 4);
            }
        }
        context.Out.WriteLine(new string(' ', wide + 4) + $"# yaml-language-server: $schema={PlanSchema.FileName}"); // to be copied, so never wrapped
    }
}
