using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Shapes;
using RolloutSim.Scenarios.Staffing;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>Reads <c>people</c>: per level its offices with their people; who sits in several; who may be away.</summary>
internal static class PeopleReader
{
    /// <summary>The only office of the nation that a plan need not name.</summary>
    public const string Centre = "centre";

    /// <summary>What stands among the offices and is none: nobody does a work item with it.</summary>
    public const string Vehicle = "vehicle";

    public const string SentByCounty = "sent-by-county", Hats = "hats", Absent = "absent", Illness = "illness";
    public const string Persons = "persons", Hours = "hours", Overtime = "overtime";

    private static readonly SimDuration LeastOvertime = SimDuration.FromMinutes(1);

    public static People Read(YamlNode? node, ReadContext context)
    {
        List<OfficeEntry> offices = [];
        var read = new People([]);
        if (node is not null && NodeReader.Map(node, "people", context) is { } people)
        {
            foreach (string word in LevelWords.OfPeople)
                if (people.Optional(word) is { } level) ReadLevel(level, word, offices, context);
            read = read with
            {
                SentByCounty = people.Optional(SentByCounty) is { } sent ? FormReader.Read(sent, PlanShape.Posts, people.PathOf(SentByCounty), context) : null,
                Hats = people.Optional(Hats) is { } hats ? ReadHats(hats, people.PathOf(Hats), context) : [],
                Absent = people.Value(Absent, QuantityParser.Share(0, 0.99m, orEqual: true)),
                Illness = people.Optional(Illness) is { } illness ? FormReader.Read(illness, StaffingShape.Illness, people.PathOf(Illness), context) : null,
            };
            people.RefuseTheRest();
        }
        read = read with { Vehicles = [.. offices.Where(o => o.Name == Vehicle)] };
        offices.RemoveAll(o => o.Name == Vehicle);
        if (!offices.Exists(o => o.Level == UnitLevel.Nation))
            offices.Insert(0, new OfficeEntry(UnitLevel.Nation, Centre, context.Default($"people.{Centre}", new Headcount(1, null), "1")));
        if (offices.Count > Limits.Offices) context.Errors.Add(node!.Place, "people", Message.Of(MessageId.TooMany, Limits.Offices));
        return read with { Offices = [.. offices] };
    }

    private static void ReadLevel(YamlNode node, string word, List<OfficeEntry> offices, ReadContext context)
    {
        UnitLevel level = LevelWords.FromOf(word)!.Value;
        string path = $"people.{word}";
        if (level == UnitLevel.Nation && node is ScalarNode)
        {
            offices.Add(new OfficeEntry(level, Centre, Count(node, level, path, context)));
            return;
        }
        if (NodeReader.Map(node, path, context) is not { } map) return;
        foreach (MapEntry entry in map.Rest())
        {
            Fault? fault = Slug.Parse(entry.Key.Text).Fault;
            if (fault is not null) context.Errors.Add(entry.Key.Place, path, fault.Problem, fault.Expected, entry.Key.Text, fault.Suggestion);
            else offices.Add(ReadOffice(entry, level, $"{path}.{entry.Key.Text}", context));
        }
    }

    private static OfficeEntry ReadOffice(MapEntry entry, UnitLevel level, string path, ReadContext context)
    {
        string count = level == UnitLevel.Nation && entry.Key.Text == Centre ? $"people.{Centre}" : path;
        if (entry.Value is not MapNode node) return new OfficeEntry(level, entry.Key.Text, Count(entry.Value, level, count, context));
        var map = new MapReader(node, path, context);
        var office = new OfficeEntry(level, entry.Key.Text, map.Required(Persons) is { } persons ? Count(persons, level, count, context) : null)
        {
            Hours = map.Value(Hours, OfficeHours.Parse),
            Overtime = map.Value(Overtime, QuantityParser.Delay(LeastOvertime, MessageId.OvertimeTooShort)),
        };
        map.RefuseTheRest();
        return office;
    }

    /// <summary>The short form and the map's <c>persons</c> are the same value, with the same path.</summary>
    private static Given<Headcount>? Count(YamlNode node, UnitLevel level, string path, ReadContext context)
    {
        Given<Headcount>? headcount = NodeReader.Value(node, path, Headcount.Parse, context);
        if (headcount?.Value.Per is not { } per || per > level) return headcount;
        context.Errors.Add(headcount.Place, path, Message.Of(MessageId.PerNotBelow), Message.Of(MessageId.ExpectLevelBelow, LevelWords.One(level)), headcount.Text);
        return null;
    }

    private static ImmutableArray<HatEntry> ReadHats(YamlNode node, string path, ReadContext context)
    {
        if (NodeReader.Map(node, path, context) is not { } map) return [];
        List<HatEntry> hats = [];
        foreach (MapEntry entry in map.Rest())
        {
            string inside = $"{path}.{entry.Key.Text}";
            // The key is a name, not a value.
            Given<Role>? role = NodeReader.Value(entry.Key, inside, Role.Parse, new ReadContext(context.Errors));
            ImmutableArray<YamlNode> items = NodeReader.List(entry.Value, inside, context);
            bool isOneEach = items.Length > 0 && items.All(i => i is ListNode);
            ImmutableArray<ImmutableArray<Given<string>>> persons = isOneEach
                ? [.. items.Select((item, i) => Others(((ListNode)item).Items, $"{inside}.{i + 1}", context))]
                : [Others(items, inside, context)];
            if (role is not null) hats.Add(new HatEntry(role, persons));
        }
        return [.. hats];
    }

    private static ImmutableArray<Given<string>> Others(ImmutableArray<YamlNode> items, string path, ReadContext context) =>
        [.. items.Select((item, i) => NodeReader.Value(item, $"{path}.{i + 1}", Slug.Parse, context)).OfType<Given<string>>()];
}
