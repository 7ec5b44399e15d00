using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Season.Counts;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Incidents;

/// <summary>The desk of one unit: what goes wrong there, who is on duty, and what they do.</summary>
/// <remarks>
/// An incident has a home, the desk of the unit where it happened: its ledger knows state, owner and history, and is the one place where decisions
/// take effect. Other desks hold a card of what they have heard, and their people do pieces of work for it: take it down, decide, ask, consent, help. What
/// a person decides and what the model decides comes to the home in the same way and is checked by the same rules. A call takes half a minute.
/// </remarks>
internal sealed partial class IncidentDesk : LogicalProcess, IReporting, ICounted
{
    public static readonly LpKind Sort = new("desk", Stage.Units, ChannelPlan.Least, ChecksInvariants: true);

    private static readonly ulong FoundDraws = StableHash.Of("incident: as found"), ReportDraws = StableHash.Of("incident: report");
    private static readonly ImmutableArray<ulong> EffortDraws = [.. Enum.GetValues<DutyWork>().Select(work => StableHash.Of($"incident: {work}"))];

    private readonly IncidentIndex _index;
    private readonly int _unit;
    private readonly UnitLevel _level;
    private readonly DutyStation[] _stations;
    private readonly DutyStation?[] _stationOf; // by seat
    private readonly List<Incident> _incidents = [];
    private readonly Dictionary<ulong, Incident> _incidentOf = [];
    private readonly Dictionary<ulong, IncidentCard> _cards = [];
    private readonly SpreadWatch _spread;
    private readonly WatchPlan[] _watches;
    private readonly int _county, _city, _province, _centre; // ranks of the desks above or of itself, -1 where there is none
    private readonly Dictionary<int, (int Process, StruckParty Party)[]> _struck = []; // by kind
    private int _work;                                       // pieces of work that wait here or are being done

    public IncidentDesk(LpContext context, IncidentIndex index)
        : base(context)
    {
        _index = index;
        _unit = context.Model.UnitOf(context.Rank);
        _level = index.Units[_unit].Level;
        _stationOf = new DutyStation?[IncidentSeats.All.Length];
        foreach (IncidentSeat seat in index.SeatsOf(_level)) _stationOf[(int)seat] = new DutyStation(seat, index.Plan.Staff[(int)seat]);
        _stations = [.. _stationOf.OfType<DutyStation>()];
        _spread = new SpreadWatch(index.Plan.Spread);
        _watches = [.. index.Plan.Watches.Where(watch => watch.Unit == _unit)];
        _county = DeskAt(UnitLevel.County);
        _city = DeskAt(UnitLevel.City);
        _province = DeskAt(UnitLevel.Province);
        _centre = DeskAt(UnitLevel.Nation);
    }

    private IncidentsPlan Plan => _index.Plan;

    private IncidentSeat Duty => IncidentSeats.DutyOf(_level);

    protected override void Start() => ForetellHazards();

    protected override void Handle(in SimEvent e)
    {
        if (e.Kind >= DeskMessage.Heard) HearFromDesk(e);
        else if (e.Kind >= DeskMessage.Called) HearFromHome(e);
        else HandleOwn(e);
        Dispatch();
        if (_watches.Length > 0) WatchQueues();
    }

    private void HandleOwn(in SimEvent e)
    {
        switch (e.Kind)
        {
            case DeskMessage.Strikes or DeskMessage.Struck:
                Strike(e.A, unchecked((uint)e.B), SimDuration.FromSeconds((long)(e.B >> 32)), isForeseen: e.Kind == DeskMessage.Strikes);
                break;
            case DeskMessage.Occurred:
                Occur(unchecked((uint)e.A), e.B, (int)(e.A >> 32), Model.IdOf(e.Origin));
                break;
            case DeskMessage.Decided:
                DecideByPerson(e.A, DeskNote.Of(e.B));
                break;
            case DeskMessage.SeatTaken or DeskMessage.SeatLeft:
                if (_stationOf[(int)e.A] is not { } held) break;
                if (held.IsHeld && e.Kind == DeskMessage.SeatLeft) TakeUp(held);
                held.IsHeld = e.Kind == DeskMessage.SeatTaken;
                break;
            case DeskMessage.StaffChanged:
                _stationOf[(int)e.A]?.SetPeople(Plan.Staff[(int)e.A], Now);
                break;
            case DeskMessage.ChainDue:
                if (_incidentOf[e.A].Chain.Tick(Now) is >= 0 and int step) Call(_incidentOf[e.A], step);
                break;
            case DeskMessage.WorkEnds:
                EndWork(e.A, (IncidentSeat)(e.B & 0xFF), (DutyWork)((e.B >> 8) & 0xFF), (byte)((e.B >> 16) & 0xFF));
                break;
            case DeskMessage.Passes:
                Pass(_incidentOf[e.A]);
                break;
            default:
                throw Broken($"An event of kind {e.Kind} is none of a desk's.");
        }
    }

    protected override void CheckInvariants()
    {
        int work = 0;
        foreach (DutyStation station in _stations)
        {
            work += station.Waiting + station.InHand;
            if (station.InHand > station.InHandMost) throw Broken($"{station.People} people at the seat '{station.Seat}' have {station.InHand} pieces of work in hand.");
        }
        if (work != _work) throw Broken($"{work} pieces of work wait or are in hand, {_work} were counted.");
        foreach (Incident incident in _incidents)
        {
            if (WhatIsWrong(incident) is { } wrong) throw Broken($"Incident {incident.Key:x16} ({incident.State}, level {(int)incident.Level}): {wrong}.");
        }
    }

    /// <summary>What breaks the rule that an incident is in one state and owned by somebody; null: nothing.</summary>
    private string? WhatIsWrong(Incident incident) => incident switch
    {
        { State: IncidentState.Open, Chain: { Step: >= 0, IsActive: false } } => "nobody has it and nobody is called",
        { State: not IncidentState.Open, Chain.IsActive: true } => "somebody has it and others are still called",
        { State: not IncidentState.Open, Acknowledged: null } => "somebody has it whom nobody heard take it",
        { State: IncidentState.Resolved, Resolved: null } or { State: not IncidentState.Resolved, Resolved: not null } => "resolved and not resolved",
        { State: IncidentState.AwaitingApproval } when AuthorityOf(incident) == ApprovalAuthority.Nobody || incident.IsApproved => "it waits for consent that is not needed",
        { State: IncidentState.Handling } when AuthorityOf(incident) != ApprovalAuthority.Nobody && !incident.IsApproved && !IsClosedForGood(incident) => "it is handled without consent",
        _ when incident.Owner != Rank && !incident.Knows(incident.Owner) => "its owner has never heard of it",
        _ => null,
    };

    private int DeskAt(UnitLevel level)
    {
        int unit = _index.Units.AncestorAt(_unit, level);
        return unit >= 0 && _index.HasDesk(level) ? Model.RankOf(unit, Sort) : -1;
    }

    /// <summary>Tells another desk, which takes a call; or itself, at once.</summary>
    private void Post(int desk, ushort kind, ulong incident, in DeskNote note, SimDuration? delay = null)
    {
        if (desk == Rank) Schedule(Now, Priority.Arrival, kind, incident, note.Pack());
        else Send(desk, Now + (delay ?? ChannelPlan.Least), Priority.Arrival, kind, incident, note.Pack());
    }

    /// <summary>Gives waiting work to those who are free.</summary>
    private void Dispatch()
    {
        foreach (DutyStation station in _stations)
        {
            while (station.TryBegin(Now, Plan.Escalation.Within, out DutyTicket ticket)) Begin(station, ticket);
        }
    }

    private void Enqueue(IncidentSeat seat, IncidentCard card, DutyWork work)
    {
        _stationOf[(int)seat]!.Enqueue(new DutyTicket(card.Key, work, card.Round, card.Level, Now));
        card.Work++;
        _work++;
    }

    private void Withdraw(IncidentSeat seat, IncidentCard card, DutyWork work)
    {
        if (_stationOf[(int)seat] is not { } station || !station.Withdraw(card.Key, work)) return;
        card.Work--;
        _work--;
    }

    private bool IsThere(IncidentSeat seat) => _stationOf[(int)seat] is not null;

    private SimDuration TimeOf(IncidentSeat seat, in DutyTicket ticket, int kind)
    {
        Randomness.Distributions.Distribution effort = ticket.Work switch
        {
            DutyWork.Handle => Plan.Kinds[kind].Handling,
            DutyWork.Help => Plan.Responses[(int)seat]!,
            _ => Plan.Efforts[(int)ticket.Work],
        };
        return effort.SampleDuration(StreamOf(ticket.Incident, EffortDraws[(int)ticket.Work]).Word(ticket.Round, (uint)seat));
    }
}
