using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>Reads <c>test</c>: lists of sessions under the days' keys, and work items under names of their own.</summary>
internal static class SessionsReader
{
    private const int PiecesMost = 1_000;

    private static readonly string[] Traits = ["is", "room", "posts", "pieces", "on", "needs"];

    public static (ImmutableArray<SessionEntry> Sessions, ImmutableArray<WorkItemEntry> Items) Read(YamlNode? node, ReadContext context)
    {
        if (node is null || NodeReader.Map(node, "test", context) is not { } map) return ([], []);
        List<SessionEntry> sessions = [];
        List<WorkItemEntry> items = [];
        foreach (MapEntry entry in map.Rest())
        {
            Parsed<PlanDate> day = DateParser.Date(entry.Key.Text);
            if (day.Fault is null) ReadDay(entry, day.Value, sessions, context);
            else if (entry.Value is ListNode) context.Errors.Add(entry.Key.Place, "test", Message.Of(MessageId.NoDate), Message.Of(MessageId.ExpectDate), entry.Key.Text);
            else items.Add(WorkItemsReader.ReadItem(entry, Phase.Test, context));
        }
        if (sessions.Count > Limits.Sessions) context.Errors.Add(node.Place, "test", Message.Of(MessageId.TooMany, Limits.Sessions));
        return ([.. sessions], [.. items]);
    }

    private static void ReadDay(MapEntry entry, PlanDate day, List<SessionEntry> sessions, ReadContext context)
    {
        string path = $"test.{entry.Key.Text}";
        foreach ((int i, YamlNode node) in NodeReader.List(entry.Value, path, context).Index())
            if (ReadSession(node, entry.Key.Text, day, $"{path}.{i + 1}", context) is { } session) sessions.Add(session);
    }

    private static SessionEntry? ReadSession(YamlNode node, string dayKey, PlanDate day, string path, ReadContext context)
    {
        if (node is not MapNode)
        {
            if (Time(node, path, context) is not { } short_) return null;
            return Make(short_, null, null, null, dayKey, day, node.Place, path, context);
        }
        MapReader map = new((MapNode)node, path, context);
        string? id = map.Optional("id") is { } given ? NodeReader.Value(given, map.PathOf("id"), Slug.Parse, new ReadContext(context.Errors))?.Value : null;
        Given<SessionTime>? time = map.Required("at") is { } at ? Time(at, map.PathOf("at"), context) : null;
        string? zh = map.Text("zh"), en = map.Text("en");
        if (time is null || Make(time, id, zh, en, dayKey, day, node.Place, path, context) is not { } session)
        {
            foreach (string key in Traits) map.Optional(key);
            map.RefuseTheRest();
            return null;
        }
        var traits = new MapReader((MapNode)node, session.Path, context);
        foreach (string key in (string[])["id", "at", "zh", "en"]) traits.Optional(key);
        session = session with
        {
            Is = traits.Value("is", SessionKinds.Parse),
            Room = traits.Value("room", Slug.Parse),
            Posts = traits.Optional("posts") is { } posts ? List(posts, traits.PathOf("posts"), Slug.Parse, context) : null,
            Pieces = traits.Value("pieces", WholeNumber.Parser(0, PiecesMost)),
            On = traits.Value("on", Words.Parser([SessionEntry.Terminals, SessionEntry.Paper])),
            Needs = traits.Optional("needs") is { } needs ? List(needs, traits.PathOf("needs"), Reference.Parse, context) : [],
        };
        traits.RefuseTheRest();
        return session;
    }

    private static ImmutableArray<Given<T>> List<T>(YamlNode node, string path, ValueParser<T> parser, ReadContext context) =>
        [.. NodeReader.List(node, path, context).Select((item, i) => NodeReader.Value(item, $"{path}.{i + 1}", parser, context)).OfType<Given<T>>()];

    private static SessionEntry? Make(Given<SessionTime> time, string? id, string? zh, string? en, string dayKey, PlanDate day, Place place, string path, ReadContext context)
    {
        string title = en ?? (time.Value.Title.Length > 0 ? time.Value.Title : Slug.Words(id ?? ""));
        string name = id ?? Slug.Of(title);
        if (!Slug.Is(name))
        {
            context.Errors.Add(place, path, Message.Of(MessageId.SessionNeedsId), Message.Of(MessageId.ExpectSlug), title.Length > 0 ? title : null);
            return null;
        }
        Given<SessionTime> plain = time with { Value = time.Value with { Title = "" }, Path = $"test.{dayKey}.{name}" };
        return new SessionEntry(dayKey, day, name, new LocalName(zh ?? title, title), plain, place);
    }

    /// <summary>Not counted as a value yet: how long it runs may be a default, which is known only with the office hours.</summary>
    private static Given<SessionTime>? Time(YamlNode node, string path, ReadContext context) =>
        NodeReader.Value(node, path, SessionTime.Parse, new ReadContext(context.Errors));
}
