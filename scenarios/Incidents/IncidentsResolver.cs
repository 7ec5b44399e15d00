using System.Collections.Immutable;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Resolving;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Incidents;

/// <summary>Makes the incidents of a season of what is written, which was found good.</summary>
internal sealed class IncidentsResolver(PlanFile file, Drafts drafts, UnitTree units, ImmutableArray<UnitDetails> details, SeasonClock clock)
{
    private static readonly Distribution Nothing = new Constant(0);

    private readonly FormNode _section = file.Incidents!;

    public IncidentsPlan Resolve() => new()
    {
        Kinds = [.. IncidentsSection.Kinds(_section).Select(entry => Kind(entry.Id, entry.Kind))],
        Staff = [.. IncidentSeats.All.Select(StaffOf)],
        Efforts = [.. Enum.GetValues<DutyWork>().Select(EffortOf)],
        Responses = [.. IncidentSeats.All.Select(seat => _section[IncidentsShape.Helpers]![SeatWords.Of(seat)]?["response"]?.Value(IncidentsShape.TimeParser)?.Value)],
        Escalation = new EscalationPlan(ByLevel(IncidentsShape.AcknowledgeWithin), _section[IncidentsShape.CallAgain]!.Value(IncidentsShape.AgainParser)!.Value),
        ReportWithin = ByLevel(IncidentsShape.ReportWithin),
        Spread = _section[IncidentsShape.Spread]!.Value<SpreadPlan>(SpanTexts.Spread)!.Value,
        SystemDelay = _section[IncidentsShape.ByForm]!.Value(IncidentsShape.DelayParser)!.Value,
        PassOnAt = _section[IncidentsShape.PassOn]!.Value(IncidentsShape.WaitingParser)!.Value,
        Groups = [.. (_section[IncidentsShape.Groups]?.Entries ?? []).Select(group => new IncidentGroup(group.Key, [.. group.Value.Values().Select(code => units.IndexOf(code.Text))]))],
        Pupils = Pupils(),
        Rates = RatesByUnit(),
        ReportItems = [.. (_section[IncidentsShape.Reports]?["in"]?.Items ?? []).Select(item => drafts.IndexOf(item.Value<string>(Slug.Parse)!.Value))],
        ReportEffort = _section[IncidentsShape.Reports]!["effort"]!.Value(IncidentsShape.TimeParser)!.Value,
    };

    /// <summary>A unit's factor is that of all below it too.</summary>
    private ImmutableArray<double> RatesByUnit()
    {
        if (_section[IncidentsShape.Rates] is not { Entries.Length: > 0 } rates) return [];
        var factors = new double[units.Count];
        Array.Fill(factors, 1);
        foreach ((string code, FormNode factor) in rates.Entries) factors[units.IndexOf(code)] = factor.Value<double>(FactorText.Parse)!.Value;
        for (int unit = 1; unit < factors.Length; unit++) factors[unit] *= factors[units[unit].Parent];
        return [.. factors];
    }

    private ImmutableArray<int> Pupils() => [.. details.Select(unit => unit.Pupils ?? 0)];

    private ImmutableArray<SimDuration> ByLevel(string key) =>
        [.. Enumerable.Range(1, 3).Select(level => _section[key]![$"level-{level}"]!.Value(IncidentsShape.DelayParser)!.Value)];

    private int StaffOf(IncidentSeat seat) => IncidentSeats.IsHelper(seat)
        ? _section[IncidentsShape.Helpers]![SeatWords.Of(seat)]?["crews"]?.Value(IncidentsShape.PeopleParser)?.Value ?? 0
        : _section[IncidentsShape.Duty]![SeatWords.Of(seat)]!.Value(IncidentsShape.PeopleParser)!.Value;

    private Distribution EffortOf(DutyWork work)
    {
        string? key = IncidentsShape.Works.FirstOrDefault(known => known.Work == work).Key;
        return key is null ? Nothing : _section[IncidentsShape.Efforts]![key]!.Value(IncidentsShape.TimeParser)!.Value;
    }

    private IncidentKindPlan Kind(string id, FormNode kind)
    {
        string? Word(string key) => (kind[key] as FormValue)?.Given.Text;
        string? zh = (kind["zh"] as FormWords)?.Text, en = (kind["en"] as FormWords)?.Text;
        string english = en ?? zh ?? Slug.Words(id);
        MeasureText measure = kind["measure"]?.Value<MeasureText>(MeasureText.Parse)?.Value ?? new MeasureText(IncidentDecision.Continue, 0);
        UnitLevel home = Word("at") == "county" ? UnitLevel.County : UnitLevel.School;
        return new IncidentKindPlan
        {
            Id = id,
            Name = new LocalName(zh ?? english, english),
            Level = (IncidentLevel)kind["level"]!.Value(IncidentsShape.LevelParser)!.Value,
            Home = home,
            Hazard = kind["chance"]?.Value<ChanceText>(ChanceText.Parse) is { } chance ? Hazard(chance.Value, kind, home) : null,
            Lasts = kind["lasts"]?.Value(IncidentsShape.TimeParser)?.Value,
            Handling = kind["handling"]!.Value(IncidentsShape.TimeParser)!.Value,
            Authority = Word("approval") switch { IncidentsShape.Province => ApprovalAuthority.Province, IncidentsShape.EpidemicCommand => ApprovalAuthority.EpidemicCommand, _ => ApprovalAuthority.Nobody },
            Helper = kind["helper"]?.Value<IncidentSeat>(SeatWords.Helper)?.Value,
            Measure = measure.Decision,
            MeasureMinutes = measure.Minutes,
            IsUrgent = Word("urgent") == IncidentsShape.Yes,
            Slower = kind["slower"]?.Value(IncidentsShape.SlowerParser)?.Value ?? 0,
            Graver = kind["graver"]?.Value(IncidentsShape.ShareParser)?.Value ?? 0,
            Lighter = kind["lighter"]?.Value(IncidentsShape.ShareParser)?.Value ?? 0,
            TouchesSchool = Word("touches") == "school",
            Absent = kind["absent"]?.Value<AbsentPlan>(AbsentText.Parse)?.Value,
        };
    }

    private HazardPlan Hazard(ChanceText chance, FormNode kind, UnitLevel home) => new(chance.Share, chance.IsDaily, Windows(kind))
    {
        Region = chance.Thing switch { "county" => UnitLevel.County, "province" => UnitLevel.Province, _ => home },
        IsByGroup = chance.Thing == "group",
        Reach = kind["reach"]?.Value(IncidentsShape.ShareParser)?.Value ?? 1,
        Counts = CountsOf(chance.Thing, home),
    };

    /// <summary>How many things there are in each unit that it can happen to; in a county those of its schools.</summary>
    private ImmutableArray<int> CountsOf(string thing, UnitLevel home)
    {
        if (thing is not ("pupil" or "post" or "session" or "package" or "school") || (thing == "school" && home == UnitLevel.School)) return [];
        int posts = file.Offices.Where(office => office.Level == UnitLevel.School).Sum(office => office.Headcount!.Value.Persons) + Staffing.StaffingSection.Sent(file).Sum(post => post.Count.Persons);
        int Of(int school) => thing switch { "pupil" => details[school].Pupils ?? 0, "post" => posts, "session" => file.Sessions.Length, _ => 1 };
        return [.. Enumerable.Range(0, units.Count).Select(unit => units[unit].Level == home ? units.Below(unit, UnitLevel.School).Sum(Of) : 0)];
    }

    /// <summary>The days and hours in which it can happen: those of the sessions of the test days, unless the kind says others.</summary>
    private ImmutableArray<HazardWindow> Windows(FormNode kind)
    {
        (int From, int To)? hours = kind["hours"]?.Value<(int From, int To)>(SpanTexts.Hours)?.Value;
        IEnumerable<DateOnly> days = file.TestDays.Select(day => day.Value);
        if (kind["days"]?.Value<(PlanDate From, PlanDate To)>(SpanTexts.Days) is { } span)
        {
            DateOnly from = clock.On(span.Value.From), to = clock.On(span.Value.To);
            days = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);
        }
        return [.. days.Select(day => Window(day, hours ?? HoursOf(day)))];
    }

    private HazardWindow Window(DateOnly day, (int From, int To) hours) =>
        new(day.DayNumber - clock.First.DayNumber, clock.Civil.At(day, hours.From), clock.Civil.At(day, hours.To));

    private (int From, int To) HoursOf(DateOnly day)
    {
        (int From, int To)[] sessions = [.. file.Sessions.Where(session => clock.On(session.Day) == day).Select(session => SessionResolver.Span(session, file.Sessions))];
        return sessions.Length > 0 ? (sessions.Min(span => span.From), sessions.Max(span => span.To)) : (file.OfficeHours!.Value.Opening, file.OfficeHours.Value.Closing);
    }
}
