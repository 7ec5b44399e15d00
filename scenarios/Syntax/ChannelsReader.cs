using System.Collections.Immutable;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>Reads <c>channels</c>, and knows what the usual ones take.</summary>
internal static class ChannelsReader
{
    /// <summary>Where a work item names no channel: word of mouth, a call.</summary>
    public const string Other = "other";

    private static readonly ImmutableArray<(string Name, string Delay)> Usual =
    [
        ("sampling-system", "10 min"),
        ("management-system", "10 min"),
        ("questionnaire-system", "10 min"),
        ("training", "30 s"),
        ("meeting", "30 s"),
        ("on-site", "30 s"),
        (Other, "30 s"),
        ("mail", "1 d"),
        ("secure-mail", "1 d"),
    ];

    public static ImmutableArray<ChannelEntry> Read(YamlNode? node, ReadContext context)
    {
        if (node is null || NodeReader.Map(node, "channels", context) is not { } map) return [];
        List<ChannelEntry> channels = [];
        foreach (MapEntry entry in map.Rest())
        {
            Fault? fault = Slug.Parse(entry.Key.Text).Fault;
            if (fault is not null) context.Errors.Add(entry.Key.Place, "channels", fault.Problem, fault.Expected, entry.Key.Text, fault.Suggestion);
            else channels.Add(new ChannelEntry(entry.Key.Text, NodeReader.Value(entry.Value, $"channels.{entry.Key.Text}", QuantityParser.Way(ChannelPlan.Least), context)));
        }
        if (channels.Count > Limits.Channels) context.Errors.Add(node.Place, "channels", Message.Of(MessageId.TooMany, Limits.Channels));
        return [.. channels];
    }

    /// <summary>The plan's channels and those usual ones that it uses without a word about their delay.</summary>
    public static ImmutableArray<ChannelEntry> WithUsual(ImmutableArray<ChannelEntry> given, IEnumerable<string> used, ReadContext context)
    {
        var wanted = used.ToHashSet(StringComparer.Ordinal);
        IEnumerable<ChannelEntry> added = Usual
            .Where(u => wanted.Contains(u.Name) && given.All(c => c.Name != u.Name))
            .Select(u => new ChannelEntry(u.Name, Default(u.Name, u.Delay, context)));
        return [.. given, .. added.ToArray()];
    }

    /// <summary>Whether things travel on a channel, rather than show in a system.</summary>
    public static bool IsTransit(string name) => name is "mail" or "secure-mail";

    public static bool IsUsual(string name) => Usual.Any(u => u.Name == name);

    /// <summary>What may stand behind <c>via</c>.</summary>
    public static IEnumerable<string> Names(ImmutableArray<ChannelEntry> given) => given.Select(c => c.Name).Concat(Usual.Select(u => u.Name)).Distinct();

    private static Given<Distribution> Default(string name, string delay, ReadContext context) =>
        context.Default($"channels.{name}", QuantityParser.Way(ChannelPlan.Least)(delay).Value!, delay);
}
