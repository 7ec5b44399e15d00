using System.CommandLine;
using System.CommandLine.Parsing;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Client.Commands;

/// <summary>Says in our words what the parser found wrong with the arguments.</summary>
internal static class ParseErrors
{
    public static IEnumerable<string> Explain(ParseResult parsed, ScreenTexts texts)
    {
        Command command = parsed.CommandResult.Command;
        List<string> lines = [];
        string[] unknownOptions = [.. parsed.UnmatchedTokens.Where(token => token.StartsWith('-') && token.Length > 1)];
        foreach (string option in unknownOptions)
            lines.Add(UnknownOption(option, parsed, texts));
        if (unknownOptions.Length == 0 && parsed.UnmatchedTokens.Count > 0) // what follows an unknown option is probably its value
        {
            string token = parsed.UnmatchedTokens[0];
            lines.Add(command.Subcommands.Count > 0
                ? texts.Say(TextId.UnknownCommand, token) + Hint(token, command.Subcommands.Select(sub => sub.Name), texts)
                : texts.Say(TextId.UnexpectedArgument, token, command.Name));
        }
        foreach (ParseError error in parsed.Errors)
        {
            string? line = error.SymbolResult switch
            {
                OptionResult option => OfOption(option, texts),
                ArgumentResult { Parent: OptionResult option } => OfOption(option, texts),
                ArgumentResult argument => texts.Say(TextId.MissingArgument, command.Name, argument.Argument.Name),
                _ => parsed.UnmatchedTokens.Count > 0 ? null : error.Message,
            };
            if (line is not null && !lines.Contains(line)) lines.Add(line);
        }
        return lines;
    }

    /// <summary>What is said of an option that the command does not have.</summary>
    public static string UnknownOption(string option, ParseResult parsed, ScreenTexts texts) =>
        texts.Say(TextId.UnknownOption, option) + Hint(option.Split('=', ':')[0], OptionNames(parsed), texts);

    private static string OfOption(OptionResult option, ScreenTexts texts)
    {
        string name = option.Option.Name;
        if (option.IdentifierTokenCount > 1 && option.Option.Arity.MaximumNumberOfValues == 1) return texts.Say(TextId.OptionTwice, name);
        return option.Tokens.Count == 0 ? texts.Say(TextId.OptionNeedsValue, name, option.Option.HelpName ?? "") : texts.Say(TextId.OptionTakesNoValue, name, option.Tokens[0].Value);
    }

    private static IEnumerable<string> OptionNames(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive)).Select(option => option.Name);

    private static string Hint(string word, IEnumerable<string> candidates, ScreenTexts texts) =>
        Suggestions.For(word, candidates) is { } suggestion ? texts.Say(TextId.DidYouMean, suggestion) : "";
}
