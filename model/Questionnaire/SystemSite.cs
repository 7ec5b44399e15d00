using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Questionnaire;

/// <summary>One site of the questionnaire system: exchanges pass through its stations one after another, and go back as answers.</summary>
internal sealed class SystemSite : LogicalProcess, IReporting
{
    /// <summary>A request arrives: A and B are an <see cref="Exchange"/>.</summary>
    public const ushort Arrival = 1;

    /// <summary>The site fails, and loses all that is in it, or is back: A is 0 for down, 1 for up.</summary>
    public const ushort SiteState = 2;

    public static readonly LpKind Sort = new("system", Stage.Sites, SimDuration.MaxValue, SendsForward: true, ChecksInvariants: true, KeepsMany: true);

    private const ushort BackgroundComes = 3, LetIn = 4, FaultBegins = 5, FaultEnds = 6, Done = 16; // Done + the station's place
    private const ulong BackgroundDraws = 1, InitialDraws = 2;
    private const int NoSlot = -1;

    private readonly QuestionnaireIndex _index;
    private readonly SystemSitePlan _plan;
    private readonly Station[] _stations;
    private readonly SlotRing _logIns = new();
    private readonly SimDuration _logInGap;
    private Request[] _requests = new Request[64];
    private int[] _free = new int[64]; // slots to be used again, the last first
    private int _freeCount, _used;
    private RandomStream _background;
    private long _backgroundCame;
    private SimTime _nextLogIn = SimTime.Zero;
    private readonly bool[][] _isIn; // by network, by person, whether he is logged in; empty where sessions are not counted
    private readonly bool _countsSessions;
    private int _down, _logInsDown, _sessions, _sessionsMost;
    private long _logInsTurnedAway;
    private int _present;
    private long _cameTime, _leftTime; // sums over requests: of when they came, of those that left, when; overflow is meant: only the difference counts
    private long _lost, _logInTime; // of log-ins in line, the integral over time
    private SimTime _logInsChanged = SimTime.Zero;

    public SystemSite(LpContext context, QuestionnaireIndex index)
        : base(context)
    {
        _index = index;
        _plan = index.Plan.Sites[index.SiteOfUnit(context.Model.UnitOf(context.Rank))];
        _stations = [.. _plan.Stations.Select(station => new Station(station, index.Plan))];
        _background = Sequential(BackgroundDraws);
        _countsSessions = _plan.SessionsMost < int.MaxValue;
        int site = index.SiteOfUnit(context.Model.UnitOf(context.Rank));
        _isIn = [.. index.Plan.Networks.Select(network => new bool[_countsSessions && network.Site == site ? network.Sittings.Sum(sitting => sitting.Pages.Length) : 0])];
        if (_plan.LogInsPerSecond is { } rate) _logInGap = SimDuration.FromSecondsRounded(1 / rate);
    }

    public ReadOnlySpan<Station> Stations => _stations;

    public void WriteReport(SnapshotWriter writer) => SystemReport.Of(Model.UnitOf(Rank), _index.Plan, _stations, Now, _lost, _sessionsMost, _logInsTurnedAway).Write(writer);

    protected override void Start()
    {
        foreach ((int i, SystemFault fault) in _plan.Faults.Index())
        {
            Schedule(fault.At, Priority.CapacityChange, FaultBegins, (ulong)i);
            Schedule(fault.At + fault.Lasts, Priority.CapacityChange, FaultEnds, (ulong)i);
        }
        if (_plan.BackgroundGap is { } gap) Schedule(_plan.BackgroundFrom + gap.SampleDuration(_background.Next()), Priority.Arrival, BackgroundComes);
        if (_plan.Initially.Length == 0) return;
        double u = Uniform.Unit(Stream(InitialDraws).Word(0, 0)), sum = 0;
        int there = 0;
        while (there < _plan.Initially.Length - 1 && (sum += _plan.Initially[there]) <= u) there++;
        for (uint i = 0; i < there; i++) Take(Background(Stream(InitialDraws).Word(1, i)), network: -1);
    }

    protected override void Handle(in SimEvent e)
    {
        switch (e.Kind)
        {
            case Arrival:
                if (_down == 0) Come(new Exchange(e.A, e.B), _index.NetworkOfRank(e.Origin));
                break;
            case BackgroundComes:
                ComeFromElsewhere();
                break;
            case LetIn:
                LetOneIn();
                break;
            case SiteState:
                ChangeState(FaultySystem.Gateway, isUp: e.A != 0);
                break;
            case FaultBegins:
                ChangeState(_plan.Faults[(int)e.A].What, isUp: false);
                break;
            case FaultEnds:
                ChangeState(_plan.Faults[(int)e.A].What, isUp: true);
                break;
            default:
                EndService(e.Kind - Done, unchecked((int)e.B), (uint)(e.B >> 32));
                break;
        }
    }

    protected override void CheckInvariants()
    {
        // Little's law, exactly: the integral of the number present is the sum of the times in the site, begun ones included.
        SettleLogIns();
        long present = _logIns.Count, integral = _logInTime;
        foreach (Station station in _stations)
        {
            station.Settle(Now);
            present += station.Present;
            integral += station.PresentTime;
        }
        if (present != _present) throw Broken($"{_present} exchanges are in the site, and {present} at its stations.");
        long times = unchecked((_present * Now.Microseconds) + _leftTime - _cameTime);
        if (times != integral) throw Broken($"The integral of the number present is {integral} us, and the sum of the times in the site {times} us.");
    }

    protected override void Save(SnapshotWriter writer)
    {
        writer.WriteUInt32(_background.Draws);
        writer.WriteInt64(_backgroundCame);
        writer.WriteTime(_nextLogIn);
        writer.WriteInt32(_down);
        writer.WriteInt32(_logInsDown);
        writer.WriteInt32(_sessionsMost);
        writer.WriteInt64(_logInsTurnedAway);
        foreach (bool[] people in _isIn)
            foreach (bool isIn in people) writer.WriteBoolean(isIn);
        writer.WriteInt32(_present);
        writer.WriteInt64(_cameTime);
        writer.WriteInt64(_leftTime);
        writer.WriteInt64(_lost);
        writer.WriteInt64(_logInTime);
        writer.WriteTime(_logInsChanged);
        writer.WriteInt32(_logIns.Count);
        for (int i = 0; i < _logIns.Count; i++) writer.WriteInt32(_logIns[i]);
        writer.WriteInt32(_used);
        for (int slot = 0; slot < _used; slot++)
        {
            ref Request request = ref _requests[slot];
            writer.WriteUInt64(request.Exchange.A);
            writer.WriteUInt64(request.Exchange.B);
            writer.WriteTime(request.Came);
            writer.WriteUInt64(request.Network < 0 ? 0 : Model.IdOf(_index.ReceivingRanks[request.Network]));
            writer.WriteUInt32(request.Use);
        }
        writer.WriteInt32(_freeCount);
        for (int i = 0; i < _freeCount; i++) writer.WriteInt32(_free[i]);
        foreach (Station station in _stations) station.Save(writer);
    }

    protected override void Load(SnapshotReader reader)
    {
        _background = Sequential(BackgroundDraws, reader.ReadUInt32());
        _backgroundCame = reader.ReadInt64();
        _nextLogIn = reader.ReadTime();
        _down = reader.ReadInt32();
        _logInsDown = reader.ReadInt32();
        _sessionsMost = reader.ReadInt32();
        _logInsTurnedAway = reader.ReadInt64();
        foreach (bool[] people in _isIn)
            foreach (ref bool isIn in people.AsSpan()) _sessions += (isIn = reader.ReadBoolean()) ? 1 : 0;
        _present = reader.ReadInt32();
        _cameTime = reader.ReadInt64();
        _leftTime = reader.ReadInt64();
        _lost = reader.ReadInt64();
        _logInTime = reader.ReadInt64();
        _logInsChanged = reader.ReadTime();
        for (int count = reader.ReadCount(4); count > 0; count--) _logIns.Push(reader.ReadInt32());
        _used = reader.ReadCount(36);
        if (_used > _requests.Length) (_requests, _free) = (new Request[_used], new int[_used]);
        for (int slot = 0; slot < _used; slot++)
        {
            var exchange = new Exchange(reader.ReadUInt64(), reader.ReadUInt64());
            SimTime came = reader.ReadTime();
            ulong id = reader.ReadUInt64();
            int network = id == 0 ? -1 : _index.NetworkOfRank(Model.RankOfId(id));
            _requests[slot] = new Request { Exchange = exchange, Came = came, Network = network, Use = reader.ReadUInt32() };
        }
        _freeCount = reader.ReadCount(4);
        for (int i = 0; i < _freeCount; i++) _free[i] = reader.ReadInt32();
        foreach (Station station in _stations) station.Load(reader);
    }

    private void ComeFromElsewhere()
    {
        if (++_backgroundCame < _plan.BackgroundMost) Schedule(Now + _plan.BackgroundGap!.SampleDuration(_background.Next()), Priority.Arrival, BackgroundComes);
        ulong luck = _background.Next();
        if (_down == 0) Come(Background(luck), network: -1);
    }

    private static Exchange Background(ulong luck) => Exchange.Of(Exchange.PersonsMost - 1, 0, Exchange.SortOf(0, ExchangeKind.Page), 0, unchecked((uint)(luck >> 32)), Exchange.NoDeadline);

    private void ChangeState(FaultySystem what, bool isUp)
    {
        if (what == FaultySystem.LogIns)
        {
            _logInsDown += isUp ? -1 : 1;
            return;
        }
        if (!isUp) Fail();
        _down = Math.Max(0, _down + (isUp ? -1 : 1));
    }

    /// <summary>Whether a log-in is turned away before it costs anything: log-ins fail, or the site is full and this person is not in it.</summary>
    private bool IsTurnedAway(Exchange exchange, int network)
    {
        if (exchange.Kind != ExchangeKind.LogIn || network < 0) return false;
        return _logInsDown > 0 || (_countsSessions && _sessions >= _plan.SessionsMost && !_isIn[network][exchange.Person]);
    }

    /// <summary>Counts who is in: from the log-in on, which is when a place is taken, to everything sent.</summary>
    private void CountSession(Exchange exchange, int network, bool isIn)
    {
        if (!_countsSessions || network < 0) return;
        ref bool was = ref _isIn[network][exchange.Person];
        if (was == isIn) return;
        was = isIn;
        _sessions += isIn ? 1 : -1;
        _sessionsMost = Math.Max(_sessionsMost, _sessions);
    }

    private void Come(Exchange exchange, int network)
    {
        if (IsTurnedAway(exchange, network))
        {
            _logInsTurnedAway++;
            Answer(exchange.With(ExchangeStatus.Rejected), network);
            return;
        }
        if (exchange.Kind == ExchangeKind.LogIn) CountSession(exchange, network, isIn: true);
        if (_logInGap == SimDuration.Zero || exchange.Kind != ExchangeKind.LogIn)
        {
            Take(exchange, network);
            return;
        }
        if (_logIns.Count >= _plan.LogInLineMost)
        {
            _stations[0].Settle(Now);
            _stations[0].Arrive();
            _stations[0].Reject();
            Answer(exchange.With(ExchangeStatus.Rejected), network);
            return;
        }
        SettleLogIns();
        _logIns.Push(NewSlot(exchange, network));
        if (_logIns.Count == 1) Schedule(SimTime.Max(Now, _nextLogIn), Priority.Completion, LetIn);
    }

    /// <summary>The first log-in in line goes on.</summary>
    private void LetOneIn()
    {
        SettleLogIns();
        while (_logIns.Count > 0)
        {
            int slot = _logIns.Pop();
            if (_plan.SkipsAbandoned && _requests[slot].Exchange.Deadline < Now)
            {
                _stations[0].Expire();
                Release(slot);
                continue;
            }
            _nextLogIn = Now + _logInGap;
            if (_logIns.Count > 0) Schedule(_nextLogIn, Priority.Completion, LetIn);
            Enter(0, slot);
            return;
        }
    }

    private void SettleLogIns()
    {
        _logInTime += (Now - _logInsChanged).Microseconds * _logIns.Count;
        _logInsChanged = Now;
    }

    private void Take(Exchange exchange, int network) => Enter(0, NewSlot(exchange, network));

    /// <summary>Comes to a station: is served, waits, or is turned away.</summary>
    private void Enter(int place, int slot)
    {
        Station station = _stations[place];
        station.Settle(Now);
        station.Arrive();
        if (station.HasFreeServer)
        {
            Begin(place, station, slot);
        }
        else if (!station.IsFull)
        {
            station.Wait(slot);
        }
        else
        {
            station.Reject();
            Leave(slot, ExchangeStatus.Rejected);
        }
    }

    private void Begin(int place, Station station, int slot)
    {
        station.Begin();
        ref Request request = ref _requests[slot];
        SimDuration service = station.Service(place, request.Exchange.Luck, request.Exchange.Kind);
        Schedule(Now + service, Priority.Completion, (ushort)(Done + place), request.Exchange.A, (uint)slot | ((ulong)request.Use << 32));
    }

    private void EndService(int place, int slot, uint use)
    {
        if (_requests[slot].Use != use) return; // the site has failed since
        Station station = _stations[place];
        station.Settle(Now);
        station.End();
        // Whoever asked and waits no longer is passed over, at no cost.
        while (station.Line.Count > 0)
        {
            int next = station.Line.Pop();
            if (!_plan.SkipsAbandoned || _requests[next].Exchange.Deadline >= Now)
            {
                Begin(place, station, next);
                break;
            }
            station.Expire();
            Release(next);
        }
        if (place + 1 < _stations.Length) Enter(place + 1, slot);
        else Leave(slot, ExchangeStatus.Served);
    }

    private void Leave(int slot, ExchangeStatus status)
    {
        ref Request request = ref _requests[slot];
        if (request.Exchange.Kind == ExchangeKind.Submit && status == ExchangeStatus.Served) CountSession(request.Exchange, request.Network, isIn: false);
        Answer(request.Exchange.With(status), request.Network);
        Release(slot);
    }

    private void Answer(Exchange exchange, int network)
    {
        if (network < 0) return;
        Send(_index.ReceivingRanks[network], Now + _plan.Hop, Priority.Answer, ReceivingSide.Answer, exchange.A, exchange.B);
    }

    /// <summary>Everything in the site is lost; nobody gets an answer.</summary>
    private void Fail()
    {
        foreach (Station station in _stations)
        {
            station.Settle(Now);
            station.Clear();
        }
        SettleLogIns();
        _logIns.Clear();
        _lost += _present;
        // Slots in use are those that are not free; each is used up, so that what is scheduled for it is stale.
        var isFree = new bool[_used];
        for (int i = 0; i < _freeCount; i++) isFree[_free[i]] = true;
        for (int slot = 0; slot < _used; slot++)
        {
            if (!isFree[slot]) Release(slot);
        }
    }

    private int NewSlot(Exchange exchange, int network)
    {
        int slot = _freeCount > 0 ? _free[--_freeCount] : NoSlot;
        if (slot == NoSlot)
        {
            if (_used == _requests.Length)
            {
                Array.Resize(ref _requests, _used * 2);
                Array.Resize(ref _free, _used * 2);
            }
            slot = _used++;
        }
        ref Request request = ref _requests[slot];
        request.Exchange = exchange;
        request.Came = Now;
        request.Network = network;
        _present++;
        _cameTime = unchecked(_cameTime + Now.Microseconds);
        return slot;
    }

    private void Release(int slot)
    {
        _requests[slot].Use = unchecked(_requests[slot].Use + 1);
        _free[_freeCount++] = slot;
        _present--;
        _leftTime = unchecked(_leftTime + Now.Microseconds);
    }
}
