using System.Collections.Immutable;
using System.CommandLine;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Client.Commands;

/// <summary><c>--inject TEXT</c> and <c>--decide TEXT</c>, as often as one likes: what strikes and what people decide, at moments that are known beforehand.</summary>
internal sealed class OutsideOptions(ScreenTexts texts)
{
    public Option<string[]> Inject { get; } = new(PlanOverride.InjectOption) { HelpName = "KIND UNIT at DAY TIME", Description = texts[TextId.HelpInject] };

    public Option<string[]> Decide { get; } = new(PlanOverride.DecideOption) { HelpName = "DECISION KIND UNIT by SEAT at DAY TIME", Description = texts[TextId.HelpDecide] };

    /// <summary>In the order in which they were given, injects first.</summary>
    /// <exception cref="UsageException">One has no value.</exception>
    public ImmutableArray<PlanOverride> Read(ParseResult parsed) => [.. Read(parsed, Inject).Select(PlanOverride.Inject), .. Read(parsed, Decide).Select(PlanOverride.Decide)];

    private string[] Read(ParseResult parsed, Option<string[]> option)
    {
        if (parsed.GetResult(option) is { } given && given.IdentifierTokenCount > given.Tokens.Count)
            throw new UsageException(texts.Say(TextId.OptionNeedsValue, option.Name, option.HelpName));
        string[] values = parsed.GetValue(option) ?? [];
        return Array.Exists(values, string.IsNullOrWhiteSpace) ? throw new UsageException(texts.Say(TextId.OptionNeedsValue, option.Name, option.HelpName)) : values;
    }
}
