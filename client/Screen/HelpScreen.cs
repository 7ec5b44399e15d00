using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>Prints how a command is called, in the user's language.</summary>
internal sealed class HelpScreen(CommandContext context, ScreenTexts texts, CommonOptionSet common) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        Paint paint = Paint.For(context.OutIsTerminal, common.Read(parseResult, texts.Language).NoColor, context.Variable);
        bool isRoot = command is RootCommand;
        Option[] general = [.. common.All, .. parseResult.RootCommandResult.Command.Options.Where(option => option is HelpOption || (isRoot && option is VersionOption))];
        string call = isRoot ? "rolloutsim COMMAND" : $"rolloutsim {Path(parseResult.CommandResult)}{string.Concat(command.Arguments.Select(argument => " " + Of(argument)))}";

        foreach (string line in TextWidth.Wrap(command.Description ?? "", context.Width)) context.Out.WriteLine(line);
        context.Out.WriteLine();
        context.Out.WriteLine($"{paint.With(Ink.Heading, texts[TextId.HelpUsage])}  {call} [{texts[TextId.HelpOptionsWord]}]");
        Section(TextId.HelpCommands, command.Subcommands.Select(sub => (sub.Name, sub.Description)), paint);
        Section(TextId.HelpArguments, command.Arguments.Select(argument => (argument.Name, argument.Description)), paint);
        Section(TextId.HelpOptions, command.Options.Except(general).Where(option => option is not HelpOption and not VersionOption).Select(Entry), paint);
        Section(TextId.HelpCommon, general.Select(Entry), paint);
        if (isRoot) context.Out.WriteLine($"\n{texts[TextId.HelpExamples]}\n  rolloutsim run xiji-2021\n  rolloutsim inspect xiji-2021 school-09\n  rolloutsim run --help");
        return (int)ExitCode.Success;
    }

    private void Section(TextId heading, IEnumerable<(string Name, string? Description)> entries, Paint paint)
    {
        (string Name, string? Description)[] all = [.. entries];
        if (all.Length == 0) return;
        int wide = all.Max(entry => TextWidth.Of(entry.Name));
        context.Out.WriteLine($"\n{paint.With(Ink.Heading, texts[heading])}");
        foreach ((string name, string? description) in all)
        {
            string start = "  " + TextWidth.PadRight(name, wide) + "  ";
            foreach (string line in TextWidth.Wrap(description ?? "", Math.Max(20, context.Width - wide - 4)))
            {
                context.Out.WriteLine(start + line);
                start = new string(' ', wide + 4);
            }
        }
    }

    /// <summary><c>run</c>, <c>drill join</c>.</summary>
    internal static string Path(CommandResult result) => result.Parent is CommandResult { Command: not RootCommand } above ? $"{Path(above)} {result.Command.Name}" : result.Command.Name;

    /// <summary><c>PLAN</c>, <c>[FILE]</c>, <c>PLAN|RUN ...</c>.</summary>
    private static string Of(Argument argument) =>
        argument.Name.Contains(' ', StringComparison.Ordinal) ? argument.Name : argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + " ..." : argument.Name;

    private static (string Name, string? Description) Entry(Option option)
    {
        string names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Append(option.Name).Distinct().OrderBy(name => name.Length));
        return (option.HelpName is { Length: > 0 } value && option.ValueType != typeof(bool) ? $"{names} {value}" : names, option.Description);
    }
}
