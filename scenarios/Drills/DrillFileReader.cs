using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Drills;

/// <summary>Reads the keys of a drill.</summary>
internal static class DrillFileReader
{
    public const string Drill = "drill", Name = "name", Task = "task", Plan = "plan", Set = "set", Start = "start", End = "end", Pace = "pace", Seats = "seats", Injects = "injects", Objectives = "objectives", Goal = "goal";

    private const string Version = "1";
    private const int PaceMost = 3_600;

    /// <summary><c>60x</c>.</summary>
    public static Parsed<int> PaceOf(string text)
    {
        Parsed<int> number = WholeNumber.Parser(1, PaceMost)(text.TrimEnd('x'));
        return text.EndsWith('x') && number.Fault is null ? Parsed.Of(number.Value, $"{number.Text}x") : new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectShape, "60x"));
    }

    public static DrillFile Read(YamlNode root, ReadContext context)
    {
        if (NodeReader.Map(root, "", context) is not { } map) return new DrillFile();
        CheckVersion(map, Drill, context);
        var file = new DrillFile
        {
            Name = map.Required(Name) is { } name ? Names(name, Name, context) : null,
            Task = map.Optional(Task) is { } task ? Names(task, Task, context) : null,
            Plan = map.RequiredValue(Plan, text => Parsed.Of(text, text)),
            Set = map.Optional(Set) is { } set ? Changes(set, context) : [],
            Start = map.RequiredValue(Start, MomentText.Parse),
            End = map.RequiredValue(End, MomentText.Parse),
            Pace = map.ValueOr(Pace, PaceOf, 1, "1x"),
            Seats = List(map, map.Required(Seats), Seats, SeatText.Parse, context),
            Injects = List(map, map.Required(Injects), Injects, DrillInjectText.Parse, context),
            Objectives = ReadObjectives(map.Required(Objectives), context),
        };
        map.RefuseTheRest();
        return file;
    }

    /// <summary>Whether the file is of this version; a mistake if not.</summary>
    public static void CheckVersion(MapReader map, string key, ReadContext context)
    {
        if (map.Optional(key) is not { } node)
        {
            context.Errors.Add(map.Node.Place, key, Message.Of(MessageId.NoVersion), Message.Of(MessageId.ExpectVersionOf, key, Version));
            return;
        }
        if (NodeReader.Text(node, key, context) is { } text && text != Version)
            context.Errors.Add(node.Place, key, Message.Of(MessageId.OtherVersion), Message.Of(MessageId.ExpectVersionOf, key, Version), text);
    }

    /// <summary>Texts one after another, at most as many as a plan may have injects.</summary>
    public static ImmutableArray<Given<T>> List<T>(MapReader map, YamlNode? node, string key, ValueParser<T> parser, ReadContext context)
    {
        if (node is null) return [];
        ImmutableArray<YamlNode> items = NodeReader.List(node, map.PathOf(key), context);
        if (items.Length > Limits.Outside) context.Errors.Add(node.Place, key, Message.Of(MessageId.TooMany, Limits.Outside));
        return [.. items.Take(Limits.Outside).Select((item, i) => NodeReader.Value(item, string.Create(CultureInfo.InvariantCulture, $"{key}.{i + 1}"), parser, context)).OfType<Given<T>>()];
    }

    private static ImmutableArray<DrillObjectiveEntry> ReadObjectives(YamlNode? node, ReadContext context)
    {
        if (node is null || NodeReader.Map(node, Objectives, context) is not { } map) return [];
        if (map.Node.Entries.Length > Limits.Goals) context.Errors.Add(node.Place, Objectives, Message.Of(MessageId.TooMany, Limits.Goals));
        var all = ImmutableArray.CreateBuilder<DrillObjectiveEntry>();
        foreach (MapEntry entry in map.Node.Entries.Take(Limits.Goals))
        {
            string path = map.PathOf(entry.Key.Text);
            if (Slug.Parse(entry.Key.Text).Fault is { } fault) context.Errors.Add(entry.Key.Place, Objectives, fault.Problem, fault.Expected, entry.Key.Text, fault.Suggestion);
            if (NodeReader.Map(entry.Value, path, context) is not { } one) continue;
            (string? zh, string? en) = (one.Text("zh"), one.Text("en"));
            Given<ObjectiveText>? goal = one.RequiredValue(Goal, ObjectiveText.Parse);
            one.RefuseTheRest();
            all.Add(new DrillObjectiveEntry(entry.Key.Text, entry.Key.Place, Of(zh, en), goal));
        }
        return all.ToImmutable();
    }

    /// <summary>Values by their paths, as a plan's <c>set</c> has them.</summary>
    private static ImmutableArray<PlanOverride> Changes(YamlNode node, ReadContext context) =>
        NodeReader.Map(node, Set, context) is not { } map ? [] : [.. map.Node.Entries.Select(entry => new PlanOverride(entry.Key.Text, entry.Value is ScalarNode one ? one.Text : YamlText.Flow(entry.Value)))];

    private static LocalName? Names(YamlNode node, string path, ReadContext context)
    {
        if (NodeReader.Map(node, path, context) is not { } map) return null;
        (string? zh, string? en) = (map.Text("zh"), map.Text("en"));
        map.RefuseTheRest();
        return Of(zh, en);
    }

    private static LocalName? Of(string? zh, string? en) => (zh ?? en) is null ? null : new LocalName(zh ?? en!, en ?? zh!);
}
