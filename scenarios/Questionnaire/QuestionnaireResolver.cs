using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Incidents;
using RolloutSim.Scenarios.Resolving;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Questionnaire;

/// <summary>Makes the questionnaire system and its people out of what was found good.</summary>
/// <param name="file">With its defaults.</param>
/// <param name="drafts">The work items.</param>
/// <param name="units">The units.</param>
/// <param name="details">What is said of each unit.</param>
/// <param name="clock">Dates.</param>
internal sealed class QuestionnaireResolver(PlanFile file, Drafts drafts, UnitTree units, ImmutableArray<UnitDetails> details, SeasonClock clock)
{
    private const int FiguresLeast = 60, FiguresMost = 720, FiguresAfter = 120;
    private const string Adults = "adults";

    private readonly FormMap _section = (FormMap)file.Questionnaire!;
    private readonly FormSheet _sheet = new((FormMap)file.Questionnaire!);
    private readonly Dictionary<string, int> _counts = [];
    private readonly Dictionary<int, SimDuration> _later = []; // by unit, of those that the plan names
    private readonly StartText _start = new FormSheet((FormMap)file.Questionnaire!).Of("start", StartText.Parse);
    private readonly int[] _turns = TurnsOf(units);
    private readonly List<TrafficPlan> _traffic = [];
    private readonly Dictionary<(SessionKind Kind, int Minutes), int> _trafficOf = [];

    /// <summary>Null where nobody sits at a terminal.</summary>
    public static QuestionnairePlan? Resolve(PlanFile file, Drafts drafts, UnitTree units, ImmutableArray<UnitDetails> details, SeasonClock clock) =>
        QuestionnaireDefaults.IsOn(file) && units.All.Any(unit => unit.Level == UnitLevel.School) ? new QuestionnaireResolver(file, drafts, units, details, clock).Resolve() : null;

    private QuestionnairePlan Resolve()
    {
        foreach ((string code, _) in _sheet.Named(QuestionnaireShape.Later)) _later[units.IndexOf(code)] = _sheet.Delay($"{QuestionnaireShape.Later}.{code}");
        SessionAtTerminals[] sessions = [.. file.Sessions.Where(session => QuestionnaireDefaults.IsAtTerminals(session, _section)).Select(Session)];
        foreach (SessionAtTerminals session in sessions) TrafficOf(session);
        int practice = _section[QuestionnaireShape.Practice] is null ? -1 : PracticeTraffic();
        var system = new SystemMaker(_section, _sheet, units, clock);
        ImmutableArray<CountyNetworkPlan> networks = [.. Enumerable.Range(0, units.Count).Where(unit => units[unit].Level == UnitLevel.School).GroupBy(CountyOf).OrderBy(county => county.Key)
            .Select(county => Network(county.Key, [.. county], sessions, practice, system))];
        SimTime[] days = [.. sessions.Select(session => session.From).Concat(practice >= 0 ? [PracticeFrom()] : []).GroupBy(clock.Civil.DayOf).Select(day => day.Min()).Order()];
        return new QuestionnairePlan
        {
            Sites = system.Sites(),
            Networks = networks,
            Traffic = [.. _traffic],
            Accounts = Accounts(),
            From = days[0],
            AlsoFrom = [.. days[1..]],
            Minutes = Minutes(sessions),
        };
    }

    private int CountyOf(int school) => units.AncestorAt(school, UnitLevel.County) is >= 0 and int county ? county : units[school].Parent;

    private SessionAtTerminals Session(SessionEntry session)
    {
        (int from, int to) = SessionResolver.Span(session, file.Sessions);
        return new SessionAtTerminals(session.Id, session.Is!.Value, clock.Civil.At(clock.On(session.Day), from), to - from);
    }

    /// <summary>In practice the adults go through their pages as they will on the day.</summary>
    private SessionAtTerminals Practice() => new("", SessionKind.AdultsQuestionnaire, PracticeFrom(), 0);

    private SimTime PracticeFrom() => clock.Civil.At(clock.On(_sheet.Of(QuestionnaireShape.Practice + ".days", SpanTexts.Days).From), _sheet.Of(QuestionnaireShape.Practice + ".hours", SpanTexts.Hours).From);

    /// <summary>Figures are kept from each day's first session to two hours after its last should be over, stragglers in the last minute.</summary>
    private int Minutes(SessionAtTerminals[] sessions)
    {
        double later = LatestOffset().TotalSeconds / 60;
        double longest = sessions.GroupBy(session => clock.Civil.DayOf(session.From)).Max(day => (day.Max(session => session.From + SimDuration.FromMinutes(session.Minutes)) - day.Min(session => session.From)).TotalSeconds / 60);
        return (int)Math.Clamp(longest + later + FiguresAfter, FiguresLeast, FiguresMost);
    }

    private SimDuration LatestOffset() => Enumerable.Range(0, units.Count).Where(unit => units[unit].Level == UnitLevel.School).Select(OffsetOf).Max();

    /// <summary>Those who take part in a practice do what they will do on the day.</summary>
    private int PracticeTraffic()
    {
        int practised = TrafficOf(Practice());
        _traffic.Add(_traffic[practised] with { Name = QuestionnaireShape.Practice, Practises = practised });
        return _traffic.Count - 1;
    }

    private AccountsPlan Accounts()
    {
        int Item(string key) => _sheet.Find($"accounts.{key}") is { } given ? drafts.IndexOf(given.Value) : -1;
        return new AccountsPlan(
            _sheet.Share("accounts.wrong"), _sheet.Share("accounts.late-roster"), _sheet.Share("accounts.practice-finds"), Item("rosters"), Item("issued"), Item("practised"))
        {
            TakesPart = _sheet.Share("accounts.takes-part"),
            FaultyClient = _sheet.Share("accounts.faulty-client"),
            Mending = _sheet.Time("accounts.mending"),
            Righting = _sheet.Time("accounts.righting"),
        };
    }

    private CountyNetworkPlan Network(int county, int[] schools, SessionAtTerminals[] sessions, int practice, SystemMaker system)
    {
        long rate = (long)(details[county].LineBitsPerSecond ?? (double)_sheet.Of("network.county", QuantityParser.Single(Measure.Rate)));
        long usual = (long)_sheet.Of("network.school", QuantityParser.Single(Measure.Rate));
        return new CountyNetworkPlan
        {
            Unit = county,
            Site = system.SiteOf(county),
            UpBitsPerSecond = rate,
            DownBitsPerSecond = rate,
            Hop = _sheet.Delay("network.hop"),
            Schools = [.. schools.Select(school => (long)(details[school].LineBitsPerSecond ?? usual)).Zip(schools, (line, school) => new SchoolAccessPlan(school, line, line))],
            Sittings = [.. schools.Index().SelectMany(school => Sittings(school.Index, school.Item, sessions, practice))],
        };
    }

    private IEnumerable<SittingPlan> Sittings(int place, int school, SessionAtTerminals[] sessions, int practice)
    {
        bool isTold = TestDayDefaults.IsOn(file);
        SimDuration offset = OffsetOf(school);
        foreach (SessionAtTerminals session in sessions)
        {
            ImmutableArray<ushort> pages = PagesOf(session, school);
            if (pages.Length == 0) continue;
            yield return new SittingPlan(place, TrafficOf(session), session.From + offset, TerminalsOf(session, school, pages.Length), pages)
            {
                Session = isTold ? session.Id : "",
                IsInBatches = session.Kind == SessionKind.Batches,
            };
        }
        if (practice < 0) yield break;
        SessionAtTerminals tried = Practice();
        ImmutableArray<ushort> people = PagesOf(tried, school);
        int terminals = TerminalsOf(tried, school, people.Length);
        people = people[..(int)Math.Ceiling(people.Length * _sheet.Share("accounts.takes-part"))];
        if (people.Length > 0 && PracticeAt(school) is { } at) yield return new SittingPlan(place, practice, at, terminals, people) { Session = isTold ? SittingPlan.Practice : "" };
    }

    /// <summary>When a school practises: drawn by its code over the hours of the days, the same in every run; null: it does not.</summary>
    private SimTime? PracticeAt(int school)
    {
        const string Part = QuestionnaireShape.Practice;
        (PlanDate first, PlanDate last) = _sheet.Of(Part + ".days", SpanTexts.Days);
        (int from, int to) = _sheet.Of(Part + ".hours", SpanTexts.Hours);
        var luck = new KeyedStream(new ReplicationKey(0, 0), KeyedStream.StreamOf(StableHash.Of(units[school].Code), StableHash.Of(Part)));
        if (!Uniform.Chance(luck.Word(0, 0), _sheet.Share(Part + ".share"))) return null;
        int days = Math.Max(1, clock.On(last).DayNumber - clock.On(first).DayNumber + 1);
        DateOnly day = clock.On(first).AddDays((int)(Uniform.Unit(luck.Word(0, 1)) * days));
        return clock.Civil.At(day, from) + SimDuration.FromSecondsRounded(Uniform.Unit(luck.Word(0, 2)) * (to - from) * 60);
    }

    private ImmutableArray<ushort> PagesOf(SessionAtTerminals session, int school)
    {
        SchoolFacts facts = UnitResolver.Facts(details[school]);
        switch (session.Kind)
        {
            case SessionKind.AdultsQuestionnaire:
                var answers = new AnswerPlan(CountOf("pages.common"), CountOf("pages.head"), CountOf("pages.class-teacher"), CountOf("pages.subject-teacher"), new Constant(1), new Constant(1));
                return [.. Enumerable.Range(0, facts.Adults).Select(adult => (ushort)Math.Clamp(answers.PagesOf(adult, facts.Adults), 1, ushort.MaxValue))];
            case SessionKind.PeEntry:
                return [(ushort)Math.Max(1, facts.Pupils * CountOf($"{QuestionnaireShape.PeData}.pages"))]; // one officer sends the cards of all
            default:
                return [.. Enumerable.Repeat((ushort)Math.Max(1, CountOf($"{PartOf(session.Kind)}.pages")), facts.Pupils)];
        }
    }

    private int TerminalsOf(SessionAtTerminals session, int school, int people)
    {
        int Shared(string part) => (people + CountOf(part + "per-terminal") - 1) / CountOf(part + "per-terminal");
        return Math.Max(1, session.Kind switch
        {
            SessionKind.AdultsQuestionnaire => Math.Min(UnitResolver.Facts(details[school]).Terminals, Shared("")),
            SessionKind.Batches => CountOf($"{QuestionnaireShape.Singing}.batch"),
            SessionKind.PeEntry => 1,
            _ => Shared($"{QuestionnaireShape.Pupils}."),
        });
    }

    private static string PartOf(SessionKind kind) => kind switch
    {
        SessionKind.AdultsQuestionnaire => "",
        SessionKind.Batches => QuestionnaireShape.Singing,
        SessionKind.PeEntry => QuestionnaireShape.PeData,
        _ => QuestionnaireShape.Pupils,
    };

    /// <summary>The kind of traffic of a session: of the pupils' tests one a length.</summary>
    private int TrafficOf(SessionAtTerminals session)
    {
        int minutes = session.Kind == SessionKind.Test ? session.Minutes : 0;
        if (_trafficOf.TryGetValue((session.Kind, minutes), out int known)) return known;
        string part = PartOf(session.Kind), name = part.Length == 0 ? Adults : part;
        if (session.Kind == SessionKind.Test && _trafficOf.Keys.Any(other => other.Kind == SessionKind.Test)) name = $"{name}-{session.Id}";
        TrafficPlan traffic = new TrafficMaker(_sheet).Make(name, part.Length == 0 ? "" : part + ".", minutes == 0 ? null : SimDuration.FromMinutes(minutes));
        _traffic.Add(session.Kind == SessionKind.PeEntry ? traffic with { SetUp = null } : traffic); // the officer sits at the terminal already
        return _trafficOf[(session.Kind, minutes)] = _traffic.Count - 1;
    }

    /// <summary>How much later than the bell a school begins: its turn, and its time zone.</summary>
    private SimDuration OffsetOf(int school)
    {
        SimDuration offset = SimDuration.Zero;
        if (_start.Step > SimDuration.Zero && units.AncestorAt(school, _start.Level) is >= 0 and int taking) offset = _start.Step * _turns[taking];
        if (_later.Count == 0) return offset;
        for (int unit = school; unit >= 0; unit = units[unit].Parent) offset += _later.GetValueOrDefault(unit, SimDuration.Zero);
        return offset;
    }

    /// <summary>By unit, its place among those of its level below the unit above.</summary>
    private static int[] TurnsOf(UnitTree units)
    {
        var turns = new int[units.Count];
        var next = new Dictionary<(int Parent, UnitLevel Level), int>();
        for (int unit = 1; unit < units.Count; unit++)
        {
            (int, UnitLevel) key = (units[unit].Parent, units[unit].Level);
            next[key] = (turns[unit] = next.GetValueOrDefault(key, 0)) + 1;
        }
        return turns;
    }

    /// <summary>A count of the section, read once.</summary>
    private int CountOf(string path) => _counts.TryGetValue(path, out int known) ? known : _counts[path] = _sheet.Count(path);
}
