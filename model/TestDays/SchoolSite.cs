using System.Collections.Immutable;
using RolloutSim.Model.Custody;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.Season.Counts;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.TestDays;

/// <summary>A school on the test days: its sessions, who stands at its posts, and the tool package while it is there.</summary>
/// <remarks>
/// A session begins when the bell has rung for it and all that it needs is there; what begins late pushes those behind it. This file handles
/// events; SchoolSite.Sessions.cs begins and ends sessions, SchoolSite.Posts.cs knows who is there, SchoolSite.Tools.cs sees to the package,
/// SchoolSite.Incidents.cs to what holds sessions up. What a session does while it is on is its <see cref="SessionWork"/>.
/// </remarks>
internal sealed partial class SchoolSite : LogicalProcess, IReporting, ICounted
{
    public static readonly LpKind Sort = new("site", Stage.Units, ChannelPlan.Least, SendsForward: true, PromisesItself: true, ChecksInvariants: true, Onward: ChannelPlan.Least);

    private const ushort BellRings = 100, ActivityEnds = 101, PatienceEnds = 102, IsGivenUp = 103, RainChanges = 104, HoldUpEnds = 105, PracticeBegins = 106;

    private readonly TestDaysIndex _index;
    private readonly int _unit, _desk, _offices;
    private readonly SiteSession[] _sessions;
    private readonly List<(int Item, SimTime At)> _heard = []; // work items that sessions wait for: when their end was heard of
    private bool _isAnyHeld, _isUnchecked; // of the sessions, since things last moved on

    public SchoolSite(LpContext context, TestDaysIndex index)
        : base(context)
    {
        _index = index;
        _unit = context.Model.UnitOf(context.Rank);
        Facts = index.Season.Plan.Schools[_unit]!;
        _desk = CustodyIndex.DeskOf(index.Season.Plan, context.Model, _unit);
        _offices = context.Model.RankOf(_unit, UnitOffices.Sort);
        _sittings = index.Season.Questionnaire?.SittingsOf(_unit, context.Model);
        _weather = new Weather(index.Plan.Weather, StreamOf(Weather.IdOf(UnitAbove(UnitLevel.County)), 0));
        _sessions = new SiteSession[index.Plan.Sessions.Length];
        for (int i = 0; i < _sessions.Length; i++)
        {
            var session = new SiteSession(i, index.Plan.Sessions[i], index.Keys[i]);
            session.Work = WorkOf(session);
            _sessions[i] = session;
        }
        _atTerminals = [.. _sessions.Where(session => session.Work is TrafficWork or EntryWork && IsSitting(session.Key))];
    }

    public TestDaysPlan Days => _index.Plan;

    public SchoolFacts Facts { get; }

    /// <summary>Pupils who are there.</summary>
    public int Pupils => Facts.Pupils - _sentHome;

    /// <summary>Index of the school.</summary>
    public int Unit => _unit;

    /// <summary>Its sessions, in the order of the plan.</summary>
    public IReadOnlyList<SiteSession> Sessions => _sessions;

    /// <summary>When the end of a work item that sessions wait for was heard of; <see cref="SimTime.Never"/>: it was not.</summary>
    public SimTime HeardOf(int item)
    {
        foreach ((int heard, SimTime at) in _heard)
            if (heard == item) return at;
        return SimTime.Never;
    }

    /// <summary>The sessions that must be over before one begins.</summary>
    public ImmutableArray<int> Before(SiteSession session) => _index.Before[session.Index];

    /// <summary>The sessions that must be over before one ends.</summary>
    public ImmutableArray<int> Beside(SiteSession session) => _index.Beside[session.Index];

    private SeasonPlan Season => _index.Season.Plan;

    public void WriteReport(SnapshotWriter writer) => new SiteReport
    {
        Unit = _unit,
        Sessions = [.. _sessions.Select(session => session.Result)],
        AdultsWaited = _sessions.Sum(session => session.Work switch { AnswersWork answers => answers.Waited, TrafficWork { Plan.Kind: SessionKind.AdultsQuestionnaire } traffic => traffic.Waited, _ => 0 }),
        LongestWait = _sessions.Select(session => session.Work switch { AnswersWork answers => answers.LongestWait, TrafficWork { Plan.Kind: SessionKind.AdultsQuestionnaire } traffic => traffic.LongestWait, _ => SimDuration.Zero }).Append(SimDuration.Zero).Max(),
        LastPupil = Last(_sessions.Select(session => session.Work).OfType<PeWork>().Select(pe => pe.LastPupil)),
        LastCard = Last(_sessions.Select(session => session.Work).OfType<EntryWork>().Select(entry => entry.LastCard)),
        Isolated = _isolated,
        SentHome = _sentHome,
        PiecesLost = Tools.Lost,
    }.Write(writer);

    public void Count(SeasonCounter counter)
    {
        foreach (SiteSession session in _sessions) counter.Session(_unit, session.State);
    }

    protected override void Start()
    {
        foreach (SiteSession session in _sessions)
            if (session.Plan.Follows < 0) Schedule(session.Plan.From, Priority.Arrival, BellRings, session.Key);
        if (_sittings?.Practice is { } practice) Schedule(practice.Start, Priority.Arrival, PracticeBegins);
    }

    protected override void Handle(in SimEvent e)
    {
        switch (e.Kind)
        {
            case BellRings:
                Ring(SessionOf(e.A));
                break;
            case ActivityEnds:
                SiteSession session = SessionOf(e.A);
                var what = (uint)(e.A >> 32);
                if (session.State == SessionState.On && session.Activities.End(what, (uint)e.B)) session.Work.Ended(what);
                if (!session.IsDone && !_isAnyHeld) return; // nobody waits for anything that this could have changed
                break;
            case PatienceEnds:
                break; // whatever can begin now does
            case RainChanges:
                if (SessionOf(e.A) is { State: SessionState.On } outside) outside.Work.Changed();
                break;
            case IsGivenUp:
                if (SessionOf(e.A) is { State: SessionState.Held } held && Now >= held.MayBeginUntil) GiveUp(held);
                break;
            case SiteMessage.PostManned:
                Man(PostManning.Of(e.A, e.B));
                break;
            case SiteMessage.HandedOver:
                Come(e.Origin, PackageContents.Of(e.A), HandoverNote.Of(e.B));
                break;
            case SiteMessage.VehicleHere:
                SeeVehicle((byte)e.A, new SimTime((long)e.B));
                break;
            case SiteMessage.Returned:
                EndReturn();
                break;
            case SiteMessage.Answered:
                Answer(mayGoOn: e.B != 0);
                break;
            case SiteMessage.Struck:
                Strike(e.A, unchecked((uint)e.B), (int)(e.B >> 32));
                break;
            case SiteMessage.Lifted or HoldUpEnds:
                Lift(e.A);
                break;
            case SiteMessage.Decided:
                Decide(e.A, (IncidentDecision)(e.B & 0xFF), (int)(e.B >> 32));
                break;
            case SiteMessage.SittingOver:
                EndSitting(SessionOf(e.A), (int)e.B);
                break;
            case SiteMessage.LogInFailed:
                FailLogIn(SessionOf(e.A), (int)e.B);
                break;
            case SiteMessage.FoundInPractice:
                PutRight((int)unchecked((uint)e.B) + (int)(e.B >> 32));
                break;
            case SiteMessage.PutRight:
                _isPutRight = true;
                break;
            case PracticeBegins:
                WelcomePractice();
                break;
            case SiteMessage.PaperHere:
                SessionOf(e.A).AwaitsPaper = false;
                break;
            case SeasonMessage.ItemDone:
                Hear(_index.Season.ItemOf(unchecked((uint)e.A)));
                break;
            default:
                throw Broken($"An event of kind {e.Kind} is none of a site's.");
        }
        TellNetwork();
        Advance();
    }

    protected override void Save(SnapshotWriter writer)
    {
        foreach (SiteSession session in _sessions) session.Save(writer);
        writer.WriteInt32(_heard.Count);
        foreach ((int item, SimTime at) in _heard.OrderBy(pair => pair.Item))
        {
            writer.WriteUInt32(_index.Season.KeyOf(item));
            writer.WriteTime(at);
        }
        SavePosts(writer);
        Tools.Save(writer);
        writer.WriteByte(_vehicle);
        writer.WriteTime(_vehicleUntil);
        SaveIncidents(writer);
        writer.WriteBoolean(_hasPower);
        writer.WriteBoolean(_hasLine);
        writer.WriteBoolean(_isPutRight);
    }

    protected override void Load(SnapshotReader reader)
    {
        foreach (SiteSession session in _sessions) session.Load(reader);
        for (int i = reader.ReadCount(12); i > 0; i--) _heard.Add((_index.Season.ItemOf(reader.ReadUInt32()), reader.ReadTime()));
        LoadPosts(reader);
        Tools.Load(reader);
        _vehicle = reader.ReadByte();
        _vehicleUntil = reader.ReadTime();
        LoadIncidents(reader);
        _hasPower = reader.ReadBoolean();
        _hasLine = reader.ReadBoolean();
        _isPutRight = reader.ReadBoolean();
        _isAnyHeld = Array.Exists(_sessions, session => session.State == SessionState.Held);
    }

    protected override void CheckInvariants()
    {
        if (!_isUnchecked) return;
        _isUnchecked = false;
        if (Tools.Fault(Now) is { } fault) throw Broken(fault);
        if (_sentHome + _isolated > Facts.Pupils) throw Broken($"Of {Facts.Pupils} pupils {_sentHome} were sent home and {_isolated} are alone.");
        foreach (SiteSession session in _sessions)
        {
            bool isPlain = session.State switch
            {
                SessionState.Ahead => session.Began.IsNever && session.Ended.IsNever,
                SessionState.Held => session.Ended.IsNever, // begun, where it was switched to paper
                SessionState.On => session.Ended.IsNever && session.Began >= session.Rang,
                SessionState.Over => session.Ended >= session.Began,
                _ => !session.Ended.IsNever,
            };
            if (!isPlain) throw Broken($"The session '{Season.WorkItems[session.Plan.Item].Id}' is {session.State}: begun {session.Began}, ended {session.Ended}.");
        }
    }

    private SiteSession SessionOf(ulong key) => _sessions[_index.Keys.AsSpan().IndexOf(unchecked((uint)key))];

    /// <summary>The random words of one session and purpose.</summary>
    internal KeyedStream WordsOf(SiteSession session, ulong purpose) => Stream(StableHash.Combine(session.Key, purpose));

    /// <summary>Begins something in a session.</summary>
    internal void Go(SiteSession session, uint what, SimDuration takes)
    {
        SimTime ends = session.Activities.Begin(what, Now, takes);
        if (!ends.IsNever) Announce(session, what, ends);
    }

    /// <summary>An incident is reported to the school's desk; without effect where nothing is reported.</summary>
    internal void Occurred(string kind, int touched, ulong subject = 0)
    {
        if (_desk >= 0) Send(_desk, Now + ChannelPlan.Least, Priority.Arrival, DeskMessage.Occurred, DeskMessage.Incident(kind, touched), subject);
    }

    private void Announce(SiteSession session, uint what, SimTime ends) =>
        Schedule(ends, Priority.Completion, ActivityEnds, session.Key | ((ulong)what << 32), session.Activities.Version);

    private string UnitAbove(UnitLevel level) => Season.Units.AncestorAt(_unit, level) is >= 0 and int above ? Season.Units[above].Code : "";

    private static SimTime Last(IEnumerable<SimTime> moments) => moments.Where(moment => !moment.IsNever).DefaultIfEmpty(SimTime.Never).Max();

    private SessionWork WorkOf(SiteSession session) => session.Plan.Kind switch
    {
        SessionKind.AdultsQuestionnaire or SessionKind.Test or SessionKind.Batches when IsSitting(session.Key) => new TrafficWork(this, session),
        SessionKind.Fetching when Custody is not null => new FetchWork(this, session),
        SessionKind.Return when Custody is not null => new ReturnWork(this, session),
        SessionKind.GateCheck => new GateWork(this, session),
        SessionKind.CheckIn => new CheckInWork(this, session),
        SessionKind.Opening => new OpeningWork(this, session),
        SessionKind.AdultsQuestionnaire => new AnswersWork(this, session),
        SessionKind.Counting => new CountingWork(this, session),
        SessionKind.Batches => new BatchWork(this, session),
        SessionKind.PeTest => new PeWork(this, session),
        SessionKind.PeEntry => new EntryWork(this, session),
        SessionKind.Packing => new PackingWork(this, session),
        _ => new ClockWork(this, session),
    };
}
