using System.Collections.Immutable;
using RolloutSim.Model.Custody;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;

namespace RolloutSim.Tests.Models;

/// <summary>Writes test days for tests: a county with schools, sessions by the hour of two days, everything of constant length unless said.</summary>
public sealed class DayBuilder
{
    public static readonly SimDuration Minute = SimDuration.FromMinutes(1);

    private readonly List<SchoolFacts> _schools = [];
    private readonly List<(string Id, SessionPlan Session)> _sessions = [];

    /// <summary>The office hours of whoever has work items; null: always.</summary>
    public SimTime End { get; init; } = SimTime.Zero + SimDuration.FromDays(10);

    /// <summary>Changes the test days before they are used.</summary>
    public Func<TestDaysPlan, TestDaysPlan> Days { get; init; } = plan => plan;

    /// <summary>Null: nobody looks after packages.</summary>
    public Func<CustodyPlan, CustodyPlan>? Custody { get; init; }

    /// <summary>Changes the season, after all.</summary>
    public Func<SeasonPlan, SeasonPlan> Season { get; init; } = plan => plan;

    /// <summary>A moment: the test days are day 1 and day 2.</summary>
    public static SimTime At(int day, double hour) => SimTime.Zero + SimDuration.FromDays(day) + SimDuration.FromSecondsRounded(hour * 3600);

    public DayBuilder School(int pupils = 30, int adults = 10, int terminals = 10, double km = 10)
    {
        _schools.Add(new SchoolFacts(pupils, adults, terminals, km * 1000));
        return this;
    }

    /// <param name="id">Name of the session.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="day">1 or 2.</param>
    /// <param name="from">Hour.</param>
    /// <param name="to">Hour.</param>
    /// <param name="change">Changes it.</param>
    public DayBuilder Session(string id, SessionKind kind, int day, double from, double to, Func<SessionPlan, SessionPlan>? change = null)
    {
        var session = new SessionPlan
        {
            Item = -1, // set when built
            Kind = kind,
            Day = day - 1,
            From = At(day, from),
            To = At(day, to),
            Half = from < 12 ? HalfDay.Morning(day - 1) : HalfDay.Afternoon(day - 1),
        };
        _sessions.Add((id, change is null ? session : change(session)));
        return this;
    }

    public static PostNeed Post(string name, int count, EmptyPost ifEmpty, double waitMinutes = 0, double slower = 0) =>
        new(name, count, ifEmpty, SimDuration.FromSecondsRounded(waitMinutes * 60), slower);

    public SeasonPlan Build()
    {
        List<Unit> units = [new(UnitTree.RootCode, UnitLevel.Nation, -1), new("P", UnitLevel.Province, 0), new("C", UnitLevel.County, 1)];
        for (int i = 1; i <= _schools.Count; i++) units.Add(new Unit($"S{i:d2}", UnitLevel.School, 2));
        if (Custody is not null)
            for (int i = 1; i <= _schools.Count; i++) units.Add(new Unit($"S{i:d2}.tools", UnitLevel.Package, 2 + i));
        (string Id, SessionPlan Session)[] sessions = [.. _sessions.OrderBy(pair => pair.Session.From)];
        ImmutableArray<WorkItemPlan> items =
        [
            .. sessions.Select(pair => Block(pair.Id, pair.Session.From, pair.Session.To)),
            Block("all-sessions", sessions.Min(pair => pair.Session.From), sessions.Max(pair => pair.Session.To)),
            Work("mail", UnitLevel.County, 0, sessions.Length),
            Work("note", UnitLevel.School, 1, sessions.Length),
        ];
        TestDaysPlan days = Days(Plain([.. sessions.Select((pair, i) => pair.Session with { Item = i })], sessions.Length));
        return Season(new SeasonPlan
        {
            Name = "test",
            End = End,
            Units = new UnitTree([.. units]),
            Hours = [OpenHours.Always(End)],
            Offices = [new OfficePlan(UnitLevel.County, "liaison", 1, 0), new OfficePlan(UnitLevel.School, "head", 1, 0)],
            Channels = [new ChannelPlan("on-site", new Constant(30))],
            WorkItems = items,
            Schools = [.. units.Select((unit, i) => unit.Level == UnitLevel.School ? _schools[i - 3] : null)],
            TestDays = days,
            Custody = Custody?.Invoke(Safe(days, sessions.Length + 1)),
        });
    }

    /// <summary>Runs it, every event checked.</summary>
    public DayRun Run(uint seed = 1, uint replication = 0) => DayRun.Of(Build(), seed, replication);

    private static TestDaysPlan Plain(ImmutableArray<SessionPlan> sessions, int test) => new()
    {
        Sessions = sessions,
        Test = test,
        Gate = new GatePlan(new Constant(6), 0, new Constant(900), 0, new Constant(600), 0),
        CheckIn = new Constant(10),
        Counting = new CountingPlan(new Constant(600), new Constant(900), 0, new Constant(300), 0, new Constant(600)),
        Answers = new AnswerPlan(60, 0, 0, 0, new Constant(30), new Constant(60)),
        Batches = new BatchPlan(5, new Constant(600), 2, 5),
        Pe = new PePlan(8, 0, new Constant(60), 0, new Constant(600)),
        Entry = new EntryPlan(1, 1, new Constant(120), new Constant(60), 0, new Constant(60)),
        Weather = new WeatherPlan(0, new Constant(3600), 0),
        LateAfter = SimDuration.FromMinutes(5),
        LatestStart = SimDuration.FromHours(3),
        SealDecision = new Constant(1800),
    };

    /// <summary>Nothing goes wrong, all takes what it takes: 60 km/h, 2 minutes to load, 3 to hand over.</summary>
    private static CustodyPlan Safe(TestDaysPlan days, int mail) => new()
    {
        PiecesPerPupil = 7,
        SpareSets = 2,
        FetchedBy = CarriedBy.County,
        Night = CarriedBy.School,
        MailedBy = CarriedBy.County,
        MailedTo = UnitLevel.Province,
        Vehicles = 1,
        Capacity = 6,
        WaitsFor = SimDuration.Zero,
        Keepers = 1,
        Speed = new Constant(60),
        Load = new Constant(120),
        HandOver = new Constant(180),
        MailBack = new Constant(86_400),
        Faults = new CustodyFaults(0, new Constant(3600), 0, 10, 0, 0, 0, new Constant(3600)),
        Mailed = mail,
        FetchedFrom = When(days, SessionKind.Fetching, session => session.From),
        FetchedBefore = When(days, SessionKind.Fetching, session => session.To),
        ReturnedFrom = When(days, SessionKind.Return, session => session.From),
    };

    private static ImmutableArray<SimTime> When(TestDaysPlan days, SessionKind kind, Func<SessionPlan, SimTime> of) =>
        [.. Enumerable.Range(0, 2).Select(day => days.Sessions.FirstOrDefault(session => session.Day == day && session.Kind == kind) is { } found ? of(found) : SimTime.Never)];

    private static WorkItemPlan Block(string id, SimTime from, SimTime to) => new()
    {
        Id = id,
        Name = new LocalName(id, id),
        Phase = Phase.Test,
        Level = UnitLevel.School,
        Kind = WorkItemKind.FixedBlock,
        From = from,
        Due = to,
        PrintedDue = to,
        Channel = 0,
    };

    /// <summary>An hour of work after the test.</summary>
    private static WorkItemPlan Work(string id, UnitLevel level, int office, int test) => new()
    {
        Id = id,
        Name = new LocalName(id, id),
        Phase = Phase.Closing,
        Level = level,
        Kind = WorkItemKind.Work,
        Office = office,
        Effort = new Constant(3600),
        After = [new Prerequisite(test)],
        Channel = 0,
    };
}
