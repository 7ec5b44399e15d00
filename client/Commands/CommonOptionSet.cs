using System.CommandLine;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Client.Commands;

/// <summary>The options that every command has.</summary>
internal sealed class CommonOptionSet(ScreenTexts texts)
{
    private readonly Option<string> _language = new("--lang") { Description = texts[TextId.HelpLang], HelpName = string.Join('|', Languages.Names), Recursive = true };
    private readonly Option<bool> _json = new("--json") { Description = texts[TextId.HelpJson], Recursive = true };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = texts[TextId.HelpQuiet], Recursive = true };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = texts[TextId.HelpVerbose], Recursive = true };
    private readonly Option<bool> _noColor = new("--no-color") { Description = texts[TextId.HelpNoColor], Recursive = true };

    public Option[] All => [_language, _json, _quiet, _verbose, _noColor];

    public CommonOptions Read(ParseResult parsed, TextLanguage language) =>
        new(language, Has(parsed, _json), Has(parsed, _quiet), Has(parsed, _verbose), Has(parsed, _noColor));

    /// <exception cref="UsageException">A language that is not spoken.</exception>
    public void Check(ParseResult parsed)
    {
        if (parsed.GetValue(_language) is not { } name || Languages.Names.Contains(name)) return;
        string? suggestion = Suggestions.For(name, Languages.Names);
        throw new UsageException(texts.Say(TextId.BadChoice, _language.Name, string.Join(", ", Languages.Names), name) + (suggestion is null ? "" : texts.Say(TextId.DidYouMean, suggestion)));
    }

    /// <summary>Whether a flag was given; works when other arguments are wrong too.</summary>
    private static bool Has(ParseResult parsed, Option<bool> flag) => parsed.GetResult(flag) is { Implicit: false, Errors: var errors } && !errors.Any() && parsed.GetValue(flag);
}
