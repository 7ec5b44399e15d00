using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Incidents;
using RolloutSim.Scenarios.Population;
using RolloutSim.Scenarios.Questionnaire;
using RolloutSim.Scenarios.Shapes;
using RolloutSim.Scenarios.Staffing;
using RolloutSim.Scenarios.Submissions;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>Reads a whole plan, key by key.</summary>
internal static class PlanFileReader
{
    private const int Version = 1;

    /// <param name="root">The file's root.</param>
    /// <param name="name">The plan's name unless it says another.</param>
    /// <param name="context">Collects the mistakes; with any, the result is good only for looking for more.</param>
    /// <exception cref="ScenarioException">Not a plan of this version at all.</exception>
    public static PlanFile Read(YamlNode root, string name, ReadContext context)
    {
        if (NodeReader.Map(root, "", context) is not { } map) throw context.Errors.ToException();
        CheckVersion(map, context);
        (string id, LocalName names) = ReadName(map, name, context);
        var file = new PlanFile
        {
            Id = id,
            Name = names,
            Calendar = CalendarReader.Read(map.Required("calendar"), context),
            Source = map.Text("source") ?? "",
            OfficeHours = map.RequiredValue("office-hours", OfficeHours.Parse),
            Starts = map.Value("starts", DateParser.Date),
            Ends = map.Value("ends", DateParser.Date),
            TestDays = ReadTestDays(map, context),
            Units = map.Required(UnitEntry.Section) is { } units ? UnitsReader.Read(units, context) : [],
            Typical = GroupsReader.ReadTypical(map.Optional(GroupsReader.Typical), context),
            Population = PopulationSection.Read(map.Optional(PopulationSection.Key), PopulationSection.Key, PopulationShape.Population, context),
            Sample = PopulationSection.Read(map.Optional(PopulationSection.SampleKey), PopulationSection.SampleKey, PopulationShape.Sample, context),
            People = PeopleReader.Read(map.Optional("people"), context),
            Channels = ChannelsReader.Read(map.Optional("channels"), context),
            Systems = Form(map, SystemsSection.Key, SystemsSection.Section, context),
            Habits = ReadHabits(map, context),
            Items = WorkItemsReader.Read(map.Optional("preparation"), Phase.Preparation, context),
            Sessions = [],
        };
        (ImmutableArray<SessionEntry> sessions, ImmutableArray<WorkItemEntry> items) = SessionsReader.Read(map.Optional("test"), context);
        YamlNode? staffing = Section(map, StaffingSection.Key);
        FormMap? testDay = Form(map, "test-day", TestDayShape.TestDay, context) as FormMap, tools = Form(map, "tools", TestDayShape.Tools, context) as FormMap;
        FormNode? questionnaire = Form(map, QuestionnaireShape.Key, QuestionnaireShape.Section, context);
        YamlNode? incidents = Section(map, IncidentsSection.Key);
        file = file with
        {
            Sessions = sessions,
            TestDay = testDay,
            Tools = tools,
            Questionnaire = questionnaire,
            Injects = ReadOutside(map, OutsideText.Injects, OutsideText.Inject, context),
            Decisions = ReadOutside(map, OutsideText.Decisions, OutsideText.Decide, context),
            Items = [.. file.Items, .. items, .. WorkItemsReader.Read(map.Optional("closing"), Phase.Closing, context),
                .. WorkItemsReader.Read(map.Optional(WorkItemEntry.Rival), Phase.Preparation, context, isRival: true)],
            Goals = GoalsReader.Read(map.Optional("goals"), context),
            Levers = LeversReader.Read(map.Optional("levers"), context),
        };
        if (incidents is not null) file = file with { Incidents = IncidentsSection.Read(incidents, file, context) };
        if (staffing is not null) file = file with { Staffing = StaffingSection.Read(staffing, file, context) };
        // What a plan is made of was put together before: the keys are named for those who misspell them.
        map.Optional(PlanComposer.Extends);
        map.Optional(PlanComposer.Set);
        map.RefuseTheRest();
        if (file.Items.Length > Limits.WorkItems) context.Errors.Add(file.Items[Limits.WorkItems].Place, "", Message.Of(MessageId.TooMany, Limits.WorkItems));
        return file;
    }

    private static HabitsEntry ReadHabits(MapReader plan, ReadContext context)
    {
        if (plan.Optional("habits") is not { } node || NodeReader.Map(node, "habits", context) is not { } map) return new HabitsEntry();
        var habits = new HabitsEntry { StartLag = map.Value("start-lag", WorkItemsReader.StartLag), Remind = map.Value("remind", Reminder.Parse) };
        map.RefuseTheRest();
        return habits;
    }

    private static ImmutableArray<Given<OutsideText>> ReadOutside(MapReader map, string key, ValueParser<OutsideText> parser, ReadContext context)
    {
        if (map.Optional(key) is not { } node) return [];
        ImmutableArray<YamlNode> items = NodeReader.List(node, key, context);
        if (items.Length > Limits.Outside) context.Errors.Add(node.Place, key, Message.Of(MessageId.TooMany, Limits.Outside));
        return [.. items.Take(Limits.Outside).Select((item, i) => NodeReader.Value(item, $"{key}.{i + 1}", parser, context)).OfType<Given<OutsideText>>()];
    }

    private static FormNode? Form(MapReader map, string key, Shape shape, ReadContext context) =>
        Section(map, key) is { } node ? FormReader.Read(node, shape, key, context) : null;

    /// <summary>The section of a process; null where the plan has none, or says <c>none</c> to that of the plan that it extends.</summary>
    private static YamlNode? Section(MapReader map, string key) => map.Optional(key) is { } node and not ScalarNode { Text: PlanShape.None } ? node : null;

    /// <summary>Whether the file is of this version of the language; a mistake if not.</summary>
    public static void CheckVersion(MapReader map, ReadContext context)
    {
        if (map.Optional("rollout") is not { } node)
        {
            context.Errors.Add(map.Node.Place, "rollout", Message.Of(MessageId.NoVersion), Message.Of(MessageId.ExpectVersion, Version));
            return;
        }
        if (NodeReader.Text(node, "rollout", context) is { } text && text != "1")
            context.Errors.Add(node.Place, "rollout", Message.Of(MessageId.OtherVersion), Message.Of(MessageId.ExpectVersion, Version), text);
    }

    private static (string Id, LocalName Name) ReadName(MapReader map, string fallback, ReadContext context)
    {
        if (map.Required("name") is not { } node || NodeReader.Map(node, "name", context) is not { } name) return (fallback, new LocalName(fallback, fallback));
        string id = name.Optional("id") is { } given ? NodeReader.Value(given, "name.id", Slug.Parse, new ReadContext(context.Errors))?.Value ?? fallback : fallback;
        string? zh = name.Text("zh"), en = name.Text("en");
        name.RefuseTheRest();
        string english = en ?? zh ?? id;
        return (id, new LocalName(zh ?? english, english));
    }

    private static ImmutableArray<Given<DateOnly>> ReadTestDays(MapReader map, ReadContext context)
    {
        if (map.Required("test-days") is not { } node) return [];
        ImmutableArray<YamlNode> items = NodeReader.List(node, "test-days", context);
        if (items.Length > Limits.TestDays) context.Errors.Add(node.Place, "test-days", Message.Of(MessageId.TooMany, Limits.TestDays));
        if (node is ListNode { Items.Length: 0 }) context.Errors.Add(node.Place, "test-days", Message.Of(MessageId.ValueEmpty));
        List<Given<DateOnly>> days = [];
        foreach ((int i, YamlNode item) in items.Index())
        {
            if (NodeReader.Value(item, $"test-days.{i + 1}", DateParser.Day, context) is not { } day) continue;
            if (days.Count > 0 && day.Value <= days[^1].Value)
                context.Errors.Add(day.Place, day.Path, Message.Of(MessageId.DaysNotAscending), null, day.Text);
            days.Add(day);
        }
        return [.. days];
    }
}
