using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season.Counts;

namespace RolloutSim.Model.Questionnaire;

/// <summary>A county's terminals and the way down to them: turns answers and time-outs into people's next requests.</summary>
/// <remarks>
/// The people are rows of an array, an exchange takes no object. What a person draws hangs on the school, the place in the sitting and the
/// number of the exchange, never on when it is served. This file handles events; ReceivingSide.People.cs says what people do.
/// </remarks>
internal sealed partial class ReceivingSide : LogicalProcess, IReporting, ICounted
{
    /// <summary>An answer comes from a site: A and B are an <see cref="Exchange"/>.</summary>
    public const ushort Answer = 1;

    /// <summary>A line fails or carries again: A is the school's place in the county, or <see cref="SendingSide.WholeCounty"/>; B is 0 for down, 1 for up.</summary>
    public const ushort LineState = 2;

    /// <summary>The terminals of a school lose their power or have it again: A is the school's place in the county; B is 0 for down, 1 for up.</summary>
    public const ushort PowerState = 3;

    /// <summary>
    /// From a school's site: the room of a sitting is ready. A: the sitting's place in the county. B: the chance that an account does not work,
    /// in 2^-32, in the upper half how many people are there, and in its highest bit whether what the practice found is put right.
    /// </summary>
    public const ushort RoomReady = 10;

    /// <summary>From a school's site: a sitting is given up. A: its place in the county.</summary>
    public const ushort RoomClosed = 11;

    /// <summary>From a school's site: its people have practised what they will do in a sitting. A: the sitting's place in the county. B: the chance that an account does not work, in 2^-32.</summary>
    public const ushort Practised = 12;

    // What a school's site is told: see TestDays.SiteMessage.
    private const ushort SittingOver = TestDays.SiteMessage.SittingOver, LogInFailed = TestDays.SiteMessage.LogInFailed, FoundInPractice = TestDays.SiteMessage.FoundInPractice;

    private const ushort SittingBegins = 4, LooksAhead = 5, TimesOut = 6, SitsDown = 9, ClientMended = 13;

    /// <summary>The part of the code of the process that is a school on the test days, after the school's own.</summary>
    private const string SchoolProcess = "site";

    /// <summary>To a school, by telephone: as late as what happens to terminals reaches those who stand beside them.</summary>
    public static readonly SimDuration Call = SimDuration.FromSeconds(30);

    private const long RejectionBytes = 500;
    private const int KindCount = (int)ExchangeKind.Submit + 1;

    /// <summary>How far ahead deadlines are looked for; hardly any is ever reached, so each is not scheduled until it is near.</summary>
    private static readonly SimDuration Outlook = SimDuration.FromSeconds(4);

    private readonly QuestionnaireIndex _index;
    private readonly QuestionnairePlan _plan;
    private readonly CountyNetworkPlan _network;
    private readonly TrafficPlan[] _traffic;
    private readonly long[] _downBytes, _upBytes; // by sort
    private readonly Sitting[] _sittings;
    private readonly Person[] _people;
    private readonly SimTime[] _deadlines; // by person, when the terminal stops waiting
    private readonly CountyLines _lines;
    private readonly bool[] _isDark, _isCut; // by school: no power; its line does not carry
    private readonly int[] _siteRanks; // by school, the process that hears what becomes of its sittings; -1: there is none
    private readonly LatencyHistogram[] _latencies; // by kind of traffic times KindCount, and kind of exchange
    private readonly TrafficMinute[] _minutes;
    private readonly int _first;
    private readonly ushort _departs;
    private readonly SimDuration _firstHop;
    private readonly SimDuration _leastTimeOut;
    private int _active, _minute, _checked = -1; // the last: the minute in which the invariants were checked
    private SimTime _minuteEnds, _looksAt = SimTime.Never;
    private SimTime _noneBefore = SimTime.Zero; // no deadline that is not watched lies before; found anew after a restore
    private long _late, _exchanges;

    public ReceivingSide(LpContext context, QuestionnaireIndex index)
        : base(context)
    {
        _index = index;
        _plan = index.Plan;
        int network = index.NetworkOfUnit(context.Model.UnitOf(context.Rank));
        _network = _plan.Networks[network];
        (_traffic, _upBytes, _downBytes) = (index.Traffic, index.UpBytes, index.DownBytes);
        _sittings = new Sitting[_network.Sittings.Length];
        _people = new Person[_network.Sittings.Sum(sitting => sitting.Pages.Length)];
        _deadlines = new SimTime[_people.Length];
        Array.Fill(_deadlines, SimTime.Never);
        if (_people.Length >= Exchange.PersonsMost) throw new ArgumentException($"A county may have {Exchange.PersonsMost - 1} people who answer, not {_people.Length}.");
        var before = new Dictionary<(int School, int Traffic), int>();
        for (int i = 0, person = 0; i < _sittings.Length; i++)
        {
            SittingPlan plan = _network.Sittings[i];
            // Named by what does not move when the sitting does: a stagger keeps everybody's luck.
            int ordinal = before[(plan.School, plan.Traffic)] = before.GetValueOrDefault((plan.School, plan.Traffic)) + 1;
            ulong school = StableHash.Of(context.Model.Units[_network.Schools[plan.School].Unit].Code);
            ulong purpose = StableHash.Combine(StableHash.Of(_traffic[plan.Traffic].Name), (ulong)ordinal);
            int tried = _traffic[plan.Traffic].Practises is >= 0 and int practises ? practises : plan.Traffic;
            ulong faults = StableHash.Combine(StableHash.Of(_traffic[tried].Name), 1); // that of the first sitting
            _sittings[i] = new Sitting(plan, person, KeyedStream.StreamOf(school, purpose), KeyedStream.StreamOf(school, faults));
            foreach (ushort pages in plan.Pages) _people[person++] = new Person { Sitting = checked((ushort)i), Pages = pages, Ends = SimTime.Never };
        }
        _leastTimeOut = _traffic.Min(traffic => traffic.TimeOut);
        _lines = new CountyLines(_network.Schools, school => school.DownBitsPerSecond, _network.DownBitsPerSecond);
        _isDark = new bool[_network.Schools.Length];
        _isCut = new bool[_network.Schools.Length];
        _siteRanks = [.. _network.Schools.Select(school => context.Model.FindRank($"{context.Model.Units[school.Unit].Code}#{SchoolProcess}"))];
        _latencies = [.. Enumerable.Range(0, _traffic.Length * KindCount).Select(_ => new LatencyHistogram())];
        _minutes = new TrafficMinute[_plan.AllMinutes];
        _minuteEnds = _plan.EndOf(_minute);
        _first = index.FirstRanks[network];
        (_departs, _firstHop) = _network.IsUpLimited ? (SendingSide.Departure, SimDuration.Zero) : (SystemSite.Arrival, _network.Hop);
    }

    public void WriteReport(SnapshotWriter writer) => Report().Write(writer);

    public void Count(SeasonCounter counter)
    {
        counter.Traffic(Model.UnitOf(Rank), _minutes);
        for (int i = 0; i < _latencies.Length; i++) counter.Latencies((ExchangeKind)(i % KindCount), _latencies[i]);
    }

    /// <summary>What came of it so far.</summary>
    public TrafficReport Report() => new(
        Model.UnitOf(Rank),
        _exchanges,
        _late,
        [.. _latencies.Chunk(KindCount).Select(kinds => kinds.ToImmutableArray())],
        [.. _minutes],
        [.. _sittings.Select(sitting => SittingReport.Of(_network.Schools[sitting.Plan.School].Unit, sitting))]);

    protected override void Start()
    {
        for (int i = 0; i < _sittings.Length; i++)
        {
            if (_sittings[i].HasRoom && !_sittings[i].Plan.Start.IsNever) Schedule(_sittings[i].Plan.Start, Priority.Arrival, SittingBegins, (ulong)i);
        }
    }

    protected override void Handle(in SimEvent e)
    {
        switch (e.Kind)
        {
            case Answer:
                ComeDown(new Exchange(e.A, e.B));
                break;
            case LooksAhead:
                LookAhead();
                break;
            case TimesOut:
                TimeOut((int)e.A, (ushort)e.B);
                break;
            case SitsDown:
                SitDown(ref _people[(int)e.A], (int)e.A);
                break;
            case SittingBegins:
                Begin(_sittings[(int)e.A]);
                break;
            case LineState:
                ChangeLine(e.A, e.B != 0);
                break;
            case RoomReady:
                Welcome(_sittings[(int)e.A], (int)e.A, e.B);
                break;
            case RoomClosed:
                Close(_sittings[(int)e.A]);
                break;
            case Practised:
                FindFaults(_sittings[(int)e.A], ShareOf(e.B));
                break;
            case ClientMended:
                GoOnMended(ref _people[(int)e.A], (int)e.A);
                break;
            case PowerState:
                ChangePower((int)e.A, e.B != 0);
                break;
            default:
                throw Broken($"An event of kind {e.Kind} is none of a receiving side's.");
        }
        Due = _lines.Next;
    }

    protected override void HandleDue()
    {
        Exchange exchange = _lines.Take(out int line);
        if (line == _lines.County) ToSchool(exchange);
        else Receive(exchange);
        Due = _lines.Next;
    }

    protected override void Foresee(in SimEvent e)
    {
        if (e.Kind != Answer) return;
        var exchange = new Exchange(e.A, 0);
        Prefetch.Row(ref _people[exchange.Person]);
        Prefetch.Row(ref _deadlines[exchange.Person]);
        Prefetch.Object(_latencies[LatencyOf(exchange)], 1);
        _lines.Foresee(exchange.School);
    }

    protected override void ForeseeClosely(in SimEvent e)
    {
        if (e.Kind != Answer) return;
        var exchange = new Exchange(e.A, 0);
        Prefetch.Object(_sittings[_people[exchange.Person].Sitting], 3);
        _latencies[LatencyOf(exchange)].Foresee();
        Prefetch.Row(ref _minutes[_minute]);
    }

    protected override void CheckInvariants()
    {
        // Counts that once do not agree never agree again, so that once a minute finds it: the sittings of a county are much memory.
        if (_minute == _checked) return;
        _checked = _minute;
        int active = 0;
        foreach (Sitting sitting in _sittings)
        {
            active += sitting.Active;
            if (sitting.Next > sitting.People || sitting.Next != sitting.Active + sitting.Done + sitting.GaveUp + sitting.NoAccount)
                throw Broken($"Of {sitting.Next} people who sat down {sitting.Active} are at terminals, {sitting.Done} done, {sitting.GaveUp} gave up, {sitting.NoAccount} have no account.");
        }
        if (active != _active) throw Broken($"{_active} people are at terminals, and {active} in the sittings.");
    }

    protected override void Save(SnapshotWriter writer)
    {
        foreach (ref Person person in _people.AsSpan()) person.Save(writer);
        foreach (Sitting sitting in _sittings) sitting.Save(writer);
        _lines.Save(writer);
        foreach (bool isDark in _isDark) writer.WriteBoolean(isDark);
        foreach (bool isCut in _isCut) writer.WriteBoolean(isCut);
        foreach (SimTime deadline in _deadlines) writer.WriteTime(deadline);
        writer.WriteTime(_looksAt);
        foreach (LatencyHistogram latencies in _latencies) latencies.Write(writer);
        TrafficMinute.Write(writer, _minutes);
        writer.WriteInt32(_minute);
        writer.WriteInt32(_active);
        writer.WriteInt64(_late);
        writer.WriteInt64(_exchanges);
    }

    protected override void Load(SnapshotReader reader)
    {
        foreach (ref Person person in _people.AsSpan()) person.Load(reader);
        foreach (Sitting sitting in _sittings) sitting.Load(reader);
        _lines.Load(reader);
        Due = _lines.Next;
        for (int school = 0; school < _isDark.Length; school++) _isDark[school] = reader.ReadBoolean();
        for (int school = 0; school < _isCut.Length; school++) _isCut[school] = reader.ReadBoolean();
        foreach (ref SimTime deadline in _deadlines.AsSpan()) deadline = reader.ReadTime();
        _looksAt = reader.ReadTime();
        foreach (ref LatencyHistogram latencies in _latencies.AsSpan()) latencies = LatencyHistogram.Read(reader);
        TrafficMinute.Read(reader, _minutes);
        _minute = reader.ReadInt32();
        _minuteEnds = _plan.EndOf(_minute);
        _active = reader.ReadInt32();
        _late = reader.ReadInt64();
        _exchanges = reader.ReadInt64();
    }

    private void ComeDown(Exchange exchange)
    {
        if (_lines.Put(_lines.County, Now, BytesOf(exchange), exchange).IsNever) ToSchool(exchange);
    }

    private void ToSchool(Exchange exchange)
    {
        SimTime arrives = _lines.Put(exchange.School, Now, BytesOf(exchange), exchange);
        if (arrives.IsNever) Receive(exchange);
        else _latencies[LatencyOf(exchange)].Foresee(arrives - _people[exchange.Person].Asked);
    }

    private void ChangeLine(ulong which, bool isUp)
    {
        for (int school = 0; school < _isCut.Length; school++)
            if (which == SendingSide.WholeCounty || school == (int)which) _isCut[school] = !isUp;
        int line = which == SendingSide.WholeCounty ? _lines.County : (int)which;
        if (!isUp)
        {
            _lines.Fail(line, Now);
            return;
        }
        _lines.Recover(line, Now);
        WakeUp(which);
    }

    /// <summary>Deadlines until the next look are watched to the microsecond.</summary>
    private void LookAhead()
    {
        SimTime until = Now + Outlook;
        if (until > _noneBefore) WatchBefore(until);
        _looksAt = _active == 0 ? SimTime.Never : until;
        if (_active > 0) Schedule(until, Priority.CapacityChange, LooksAhead);
    }

    private void WatchBefore(SimTime until)
    {
        // What is asked from now on has its whole time.
        _noneBefore = Now + _leastTimeOut;
        for (int number = 0; number < _deadlines.Length; number++)
        {
            SimTime deadline = _deadlines[number];
            if (deadline >= until) _noneBefore = SimTime.Min(_noneBefore, deadline);
            else if (_people[number].IsWaiting) Watch(number);
        }
    }

    private void Watch(int number) => Schedule(_deadlines[number], Priority.TimeOut, TimesOut, (ulong)number, _people[number].InHand);

    private static int LatencyOf(Exchange exchange) => (exchange.Sort >> 4) * KindCount + (int)exchange.Kind;

    /// <summary>Who is turned away gets few bytes.</summary>
    private long BytesOf(Exchange exchange) => exchange.Status == ExchangeStatus.Rejected ? RejectionBytes : _downBytes[exchange.Sort];

    /// <summary>The minute at hand; it never goes back.</summary>
    private ref TrafficMinute Minute()
    {
        while (Now >= _minuteEnds)
        {
            // Whoever is at a terminal is there in each minute, whether he does anything or not.
            _minutes[++_minute].ActiveMost = _active;
            _minuteEnds = _plan.EndOf(_minute);
        }
        return ref _minutes[_minute];
    }

    /// <summary>One more person at a terminal, or one less; the minutes up to now have had the number before.</summary>
    private void ChangeActive(Sitting sitting, int by)
    {
        ref TrafficMinute minute = ref Minute();
        sitting.Active += by;
        _active += by;
        minute.ActiveMost = Math.Max(minute.ActiveMost, _active);
    }
}
