using System.Collections.Immutable;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>Reads <c>people</c>: per level its offices with their headcounts.</summary>
internal static class PeopleReader
{
    /// <summary>The only office of the nation that a plan need not name.</summary>
    public const string Centre = "centre";

    public static ImmutableArray<OfficeEntry> Read(YamlNode? node, ReadContext context)
    {
        List<OfficeEntry> offices = [];
        if (node is not null && NodeReader.Map(node, "people", context) is { } people)
        {
            foreach (string word in LevelWords.OfPeople)
                if (people.Optional(word) is { } level) ReadLevel(level, word, offices, context);
            people.RefuseTheRest();
        }
        if (!offices.Exists(o => o.Level == UnitLevel.Nation))
            offices.Insert(0, new OfficeEntry(UnitLevel.Nation, Centre, context.Default($"people.{Centre}", new Headcount(1, null), "1")));
        if (offices.Count > Limits.Offices) context.Errors.Add(node!.Place, "people", Message.Of(MessageId.TooMany, Limits.Offices));
        return [.. offices];
    }

    private static void ReadLevel(YamlNode node, string word, List<OfficeEntry> offices, ReadContext context)
    {
        UnitLevel level = LevelWords.FromOf(word)!.Value;
        string path = $"people.{word}";
        if (level == UnitLevel.Nation && node is ScalarNode)
        {
            offices.Add(new OfficeEntry(level, Centre, NodeReader.Value(node, path, Headcount.Parse, context)));
            return;
        }
        if (NodeReader.Map(node, path, context) is not { } map) return;
        foreach (MapEntry entry in map.Rest())
        {
            Fault? fault = Slug.Parse(entry.Key.Text).Fault;
            if (fault is not null) context.Errors.Add(entry.Key.Place, path, fault.Problem, fault.Expected, entry.Key.Text, fault.Suggestion);
            else offices.Add(ReadOffice(entry, level, path, context));
        }
    }

    private static OfficeEntry ReadOffice(MapEntry entry, UnitLevel level, string path, ReadContext context)
    {
        string inside = $"{path}.{entry.Key.Text}";
        Given<Headcount>? headcount = NodeReader.Value(entry.Value, inside, Headcount.Parse, context);
        if (headcount?.Value.Per is { } per && per <= level)
        {
            context.Errors.Add(headcount.Place, inside, Message.Of(MessageId.PerNotBelow), Message.Of(MessageId.ExpectLevelBelow, LevelWords.One(level)), headcount.Text);
            headcount = null;
        }
        return new OfficeEntry(level, entry.Key.Text, headcount);
    }
}
