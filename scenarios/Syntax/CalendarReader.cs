using System.Collections.Immutable;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>Reads <c>calendar</c>.</summary>
internal static class CalendarReader
{
    public const string Days = "days", ExtraWorking = "extra-working-day", ExtraClosed = "extra-closed-day", Terms = "terms";

    public static readonly ImmutableArray<string> Calendars = ["china"], TermsKnown = ["typical"];

    private const int MostDays = 100;

    public static CalendarEntry Read(YamlNode? node, ReadContext context)
    {
        if (node is null) return new CalendarEntry(null, [], [], null);
        if (node is not MapNode) return new CalendarEntry(NodeReader.Value(node, "calendar", Calendar, context), [], [], null);
        var map = new MapReader((MapNode)node, "calendar", context);
        var entry = new CalendarEntry(map.Required(Days) is { } days ? NodeReader.Value(days, "calendar", Calendar, context) : null, Dates(map, ExtraWorking, context), Dates(map, ExtraClosed, context), map.Value(Terms, KnownTerms));
        map.RefuseTheRest();
        return entry;
    }

    public static Parsed<string> Calendar(string text) => OneOf(text, Calendars);

    public static Parsed<string> KnownTerms(string text) => OneOf(text, TermsKnown);

    private static Parsed<string> OneOf(string text, ImmutableArray<string> known) => known.Contains(text)
        ? Parsed.Of(text, text)
        : new Fault(Message.Of(MessageId.UnknownCalendar), Message.Of(MessageId.ExpectOneOf, known), Suggestions.For(text, known));

    private static ImmutableArray<Given<PlanDate>> Dates(MapReader map, string key, ReadContext context)
    {
        if (map.Optional(key) is not { } node) return [];
        string path = map.PathOf(key);
        ImmutableArray<YamlNode> items = NodeReader.List(node, path, context);
        if (items.Length > MostDays)
        {
            context.Errors.Add(node.Place, path, Message.Of(MessageId.TooMany, MostDays));
            return [];
        }
        return [.. items.Select((item, i) => NodeReader.Value(item, $"{path}.{i + 1}", DateParser.Date, context)).OfType<Given<PlanDate>>()];
    }
}
