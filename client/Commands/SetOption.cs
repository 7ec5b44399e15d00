using System.Collections.Immutable;
using System.CommandLine;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Client.Commands;

/// <summary><c>--set PATH=VALUE</c>, as often as one likes: values of the plan that are changed for this call only.</summary>
/// <param name="texts">The user's language.</param>
/// <param name="help">What it does.</param>
internal sealed class SetOption(ScreenTexts texts, TextId help = TextId.HelpSet)
{
    public Option<string[]> Option { get; } = new("--set") { HelpName = "PATH=VALUE", Description = texts[help] };

    /// <summary>In the order in which they were given, in which they are applied.</summary>
    /// <exception cref="ScenarioException">One is no <c>PATH=VALUE</c>; the message names the option.</exception>
    /// <exception cref="UsageException">One has no value; the parser is content with those before it.</exception>
    public ImmutableArray<PlanOverride> Read(ParseResult parsed)
    {
        if (parsed.GetResult(Option) is { } given && given.IdentifierTokenCount > given.Tokens.Count)
            throw new UsageException(texts.Say(TextId.OptionNeedsValue, Option.Name, Option.HelpName));
        return [.. (parsed.GetValue(Option) ?? []).Select(PlanOverride.Parse)];
    }

    /// <summary>The plan and its changes as the user would type them again: <c>xiji-2021 --set people.county.liaison=2</c>.</summary>
    public static string Call(string plan, IEnumerable<PlanOverride> overrides) => string.Join(' ', overrides.Select(each => each.IsAdded ? $"{each.Option} {Quoted(each.Text)}" : $"{each.Option} {Quoted(Pair(each))}").Prepend(Quoted(plan)));

    /// <summary><c>people.county.liaison=2</c>; of an inject or a decision, <c>inject power-cut school-14 at T 09:36</c>.</summary>
    public static string Pair(PlanOverride change) => change.IsAdded ? $"{change.Option[2..]} {change.Text}" : $"{change.Path}={change.Text}";

    public static string Quoted(string word) => word.All(c => char.IsLetterOrDigit(c) || "-_./\\=:%+~@,".Contains(c, StringComparison.Ordinal)) && word[0] != '~' ? word : $"\"{word}\"";
}
