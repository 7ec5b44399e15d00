using System.Collections.Immutable;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Goals;
using RolloutSim.Scenarios.Incidents;
using RolloutSim.Scenarios.Population;
using RolloutSim.Scenarios.Questionnaire;
using RolloutSim.Scenarios.Staffing;
using RolloutSim.Scenarios.Submissions;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Shapes;

/// <summary>The shape of a whole plan.</summary>
internal static class PlanShape
{
    public const string SlugPattern = "^[a-z][a-z0-9-]*$", CodePattern = "^[^#/:]+$";
    /// <summary>In place of a process' section: the plan has none.</summary>
    public const string None = "none";

    public const string DayPattern = "^([TL]([+-][0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2})$";

    private const int Most = 1_000_000;

    private static readonly ValueShape Slugs = ValueShape.Of(Slug.Parse, "rosters-submitted");
    private static readonly ValueShape Date = ValueShape.Of(DateParser.Date, "T-42", "L+1", "2021-05-27");
    private static readonly ValueShape Count = ValueShape.Of(WholeNumber.Parser(0, Most), "30");
    private static readonly ValueShape Head = ValueShape.Of(Headcount.Parse, "4", "1 per county", "2 PE teachers");
    private static readonly ValueShape Effort = ValueShape.Of(QuantityParser.Distribution(Measure.Effort), "~2..4..12 h", "lognormal(mean 20 min cv 0.6)");
    private static readonly ValueShape Lasting = ValueShape.Of(QuantityParser.Distribution(Measure.Delay), "10..40..180 min", "lognormal(mean 20 s cv 0.6)", "exponential(mean 50 ms)");
    private static readonly ValueShape Way = ValueShape.Of(QuantityParser.Distribution(Measure.Delay), "10 min", "1..1..3 d");
    private static readonly ValueShape Delay = ValueShape.Of(QuantityParser.Single(Measure.Delay), "10 min", "1 d");
    private static readonly ValueShape Share = ValueShape.Of(QuantityParser.Share(0, 1, orEqual: true), "15%");
    private static readonly ValueShape Who = ValueShape.Of(Role.Parse, "county liaison", "school head", "national centre");
    private static readonly ValueShape Hours = ValueShape.Of(OfficeHours.Parse, "08:30-12:00 14:30-18:00");
    private static readonly ValueShape Lag = ValueShape.Of(WorkItemsReader.StartLag, "~0..30..80%");
    private static readonly ValueShape Remind = ValueShape.Of(Reminder.Parse, "3 d before", "T-3");

    private static readonly ImmutableArray<ShapeKey> Names = [new("zh", WordsShape.Any), new("en", WordsShape.Any)];

    private static readonly ShapeKey HowMany = new(GroupsReader.Count, ValueShape.Of(WholeNumber.Parser(0, Limits.Units), "12"));

    private static readonly MapShape SchoolsOfKind = MapShape.Of([HowMany with { IsRequired = true }, .. TraitShape.Keys]) with { Short = GroupsReader.Count };

    private static readonly ShapeKey Schools =
        new("schools", MapShape.Of([HowMany, .. TraitShape.Keys, .. SchoolKinds.All.Select(kind => new ShapeKey(kind, SchoolsOfKind))]) with { Short = GroupsReader.Count });

    private static readonly ShapeKey Counties = new("counties", MapShape.Of(HowMany with { IsRequired = true }, Schools) with { Short = GroupsReader.Count });

    private static readonly ShapeKey Cities = new("cities", MapShape.Of(HowMany with { IsRequired = true }, Counties, Schools) with { Short = GroupsReader.Count });

    private static readonly MapShape Unit = MapShape.Of(
        [new("level", ValueShape.Among<string>(Word, LevelWords.Listed), IsRequired: true), new("in", ValueShape.Of<string>(Word, "A1")), Names[0], Names[1],
        new("kind", ValueShape.Among(SchoolKinds.Parse, SchoolKinds.All)), .. TraitShape.Keys, Cities, Counties, Schools]);

    private static readonly MapShape Typical =
        MapShape.Of(new("province", MapShape.Of(Cities, Counties, Schools)), new("city", MapShape.Of(Counties, Schools)), new("county", MapShape.Of(Schools)));

    private static readonly MapShape Office =
        MapShape.Of(new(PeopleReader.Persons, Head, IsRequired: true), new(PeopleReader.Hours, Hours), new(PeopleReader.Overtime, Delay)) with { Short = PeopleReader.Persons };

    private static readonly MapShape Offices = MapShape.Named(SlugPattern, Office) with { IsFixed = true };

    /// <summary>Posts with who may hold them.</summary>
    public static readonly MapShape Posts = MapShape.Named(SlugPattern, Head) with { IsFixed = true };

    private static readonly MapShape People = MapShape.Of(
        new("centre", Offices with { Short = PeopleReader.Centre }), new("province", Offices), new("city", Offices), new("county", Offices), new("school", Offices),
        new(PeopleReader.SentByCounty, Posts), new(PeopleReader.Hats, MapShape.Named("^[a-z]+ [a-z][a-z0-9-]*$", new ListShape(new EitherShape(Slugs, new ListShape(Slugs))))),
        new(PeopleReader.Absent, Share), new(PeopleReader.Illness, StaffingShape.Illness));

    private static readonly MapShape Calendar = MapShape.Of(
        new(CalendarReader.Days, ValueShape.Among(CalendarReader.Calendar, CalendarReader.Calendars), IsRequired: true), new(CalendarReader.ExtraWorking, new ListShape(Date)),
        new(CalendarReader.ExtraClosed, new ListShape(Date)), new(CalendarReader.Terms, ValueShape.Among(CalendarReader.KnownTerms, CalendarReader.TermsKnown))) with
    { Short = CalendarReader.Days };

    private static readonly MapShape Review = MapShape.Of(
        new("as", Slugs), Names[0], Names[1], new("who", Who, IsRequired: true), new("due", Date), new("effort", Effort, IsRequired: true), new("sent-back", Share),
        new("rework", ValueShape.Of(QuantityParser.Share(0, 2), "50%")), new("rounds", Count), new("overtime-from", Date));

    private static readonly MapShape Item = MapShape.Of(
        Names[0], Names[1], new("who", Who, IsRequired: true), new("known", Date), new("from", Date), new("due", Date), new("effort", Effort, IsRequired: true),
        new("after", new ListShape(ValueShape.Of(Reference.Parse, "practice-done", "rosters-submitted of all schools", "rosters-submitted of 80% of all schools until T-40", "accounts-issued of the centre"))),
        new("via", Slugs), new("evidence", WordsShape.Any), new("review", Review), new("start-lag", Lag), new("remind", Remind),
        new("closes", ValueShape.Of(ClosingTime.Parse, "at due", "+2 d", "T-40")), new("extension", MapShape.Of(new("who", Who, IsRequired: true), new("effort", Effort, IsRequired: true))),
        new("overtime-from", Date));

    private static readonly MapShape Items = MapShape.Named(SlugPattern, Item);

    private static readonly ValueShape SessionTimes = ValueShape.Of(SessionTime.Parse, "09:00-10:20 mathematics", "09:30-done ~90 min questionnaire", "~60 min PE entry after PE test");

    /// <summary>A session in its long form.</summary>
    public static readonly MapShape Session = MapShape.Of(
        new("id", Slugs), new("at", SessionTimes, IsRequired: true), Names[0], Names[1], new("is", ValueShape.Among(SessionKinds.Parse, SessionKinds.Words)), new("room", Slugs),
        new("posts", new ListShape(Slugs)), new("pieces", Count), new("on", ValueShape.Among(Words.Parser([SessionEntry.Terminals, SessionEntry.Paper]), [SessionEntry.Terminals, SessionEntry.Paper])),
        new("needs", new ListShape(ValueShape.Of(Reference.Parse, "terminals-ready", "rooms-ready", "tools-received of the county")))) with
    { Short = "at" };

    private static readonly MapShape Test = new([], [new(DayPattern, new ListShape(new EitherShape(SessionTimes, Session))), new(SlugPattern, Item)]);

    private static readonly MapShape Set = MapShape.Named(".", AnyShape.One);

    private static readonly MapShape Levers = MapShape.Named(
        SlugPattern, MapShape.Of(Names[0], Names[1], new(PlanComposer.Set, Set, IsRequired: true), new("costs", ValueShape.Of(QuantityParser.Single(Measure.Money), "~800 yuan"))));

    public static readonly MapShape Root = MapShape.Of(
        new("rollout", ValueShape.Among<string>(Word, ["1"]), IsRequired: true), new("name", MapShape.Of(new("id", Slugs), Names[0], Names[1]), IsRequired: true),
        new("calendar", Calendar, IsRequired: true), new("source", WordsShape.Any), new("office-hours", Hours, IsRequired: true), new("starts", Date), new("ends", Date),
        new("test-days", new ListShape(ValueShape.Of(DateParser.Day, "2021-05-27")), IsRequired: true), new(UnitEntry.Section, MapShape.Named(CodePattern, Unit), IsRequired: true), new(GroupsReader.Typical, Typical), new(PopulationSection.Key, PopulationShape.Population), new(PopulationSection.SampleKey, PopulationShape.Sample),
        new("people", People), new("channels", MapShape.Named(SlugPattern, Way)), new(SystemsSection.Key, SystemsSection.Section), new("habits", MapShape.Of(new("start-lag", Lag), new("remind", Remind))),
        new("preparation", Items), new("test", Test), new(StaffingSection.Key, Process(StaffingShape.Section)), new("test-day", Process(TestDayShape.TestDay)), new("tools", Process(TestDayShape.Tools)),
        new(QuestionnaireShape.Key, Process(QuestionnaireShape.Section)), new(IncidentsSection.Key, Process(IncidentsShape.Section)), new(OutsideText.Injects, new ListShape(ValueShape.Of(OutsideText.Inject, "power-cut school-14 at T 09:36 lasts 40 min"))),
        new(OutsideText.Decisions, new ListShape(ValueShape.Of(OutsideText.Decide, "acknowledge power-cut school-14 by county at T 09:38"))), new("closing", Items), new(WorkItemEntry.Rival, Items),
        new("goals", new ListShape(ValueShape.Of(GoalText.Parse, "P(rosters-submitted of all schools on time) >= 95%", "P(all dated county work items on time) >= 80%", "page.p95 <= 3 s"))),
        new("levers", Levers), new(PlanComposer.Extends, WordsShape.Any), new(PlanComposer.Set, Set));

    /// <summary>The section of a process, or that there is none: for a plan that extends one which has it.</summary>
    private static EitherShape Process(Shape section) => new(ValueShape.Among<string>(Word, [None]), section);

    private static Parsed<string> Word(string text) => Parsed.Of(text, text);
}
