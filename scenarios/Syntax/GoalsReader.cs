using System.Collections.Immutable;
using RolloutSim.Scenarios.Goals;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>Reads <c>goals</c>.</summary>
internal static class GoalsReader
{
    public static ImmutableArray<Given<GoalText>> Read(YamlNode? node, ReadContext context)
    {
        if (node is null) return [];
        ImmutableArray<YamlNode> items = NodeReader.List(node, "goals", context);
        if (items.Length > Limits.Goals)
        {
            context.Errors.Add(node.Place, "goals", Message.Of(MessageId.TooMany, Limits.Goals));
            return [];
        }
        return [.. items.Select((item, i) => NodeReader.Value(item, $"goals.{i + 1}", GoalText.Parse, context)).OfType<Given<GoalText>>()];
    }
}
