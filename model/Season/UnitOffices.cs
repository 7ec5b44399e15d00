using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season.Counts;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Season;

/// <summary>The offices of one unit and its work items: what is known, waited for, in hand, under review, done.</summary>
/// <remarks>
/// One person a piece of work, the earliest due date first, nobody is taken away from what he has begun; work stops when the office
/// closes or the person is absent, and goes on after. Every draw is addressed by unit, work item and round, so it does not depend on when
/// the work is done. This file handles events; UnitOffices.Work.cs gives work to people, UnitOffices.Ends.cs says what follows from its end,
/// UnitOffices.AsOf.cs what has happened before a season under way is simulated.
/// </remarks>
internal sealed partial class UnitOffices : LogicalProcess, IReporting, ICounted
{
    /// <summary>The least delay between offices is a call by telephone.</summary>
    public static readonly LpKind Sort = new("offices", Stage.Units, ChannelPlan.Least, ChecksInvariants: true);

    private const ushort ItemKnown = 1, OfficeOpens = 2, WorkEnds = 3, BlockEnds = 4, ItemDone = 5, Submitted = 6, Accepted = 7, SentBack = 8,
        LagEnds = 9, CutOff = 10, ExtensionAsked = 11, ExtensionGranted = 12, AsOfComes = 13, ActuallyDone = 14, ActuallyAccepted = 15;

    /// <summary>From other processes: a work item takes longer. A: its key. B: by so many microseconds. What was begun before is as it was.</summary>
    internal const ushort MoreEffort = 16;

    private readonly SeasonIndex _index;
    private readonly int _unit;
    private readonly ItemState[] _items;
    private readonly Dictionary<int, ItemState> _itemOf;
    private readonly Staff _staff;
    private readonly List<PieceRecord> _pieces = [];
    private SimTime _wakesAt = SimTime.Never;

    public UnitOffices(LpContext context, SeasonIndex index)
        : base(context)
    {
        _index = index;
        _unit = context.Model.UnitOf(context.Rank);
        UnitLevel level = index.Plan.Units[_unit].Level;
        _items = [.. Enumerable.Range(0, index.Plan.WorkItems.Length).Where(item => index.Plan.WorkItems[item].Level == level).Select(Fresh)];
        _itemOf = _items.ToDictionary(state => state.Item);
        KeyedStream absences = Stream(SeasonDraws.Absence);
        int county = index.Plan.Units.AncestorAt(_unit, UnitLevel.County);
        _staff = new Staff(index, _unit, absences, AbsenceChances.Of(index.Plan, county, StableHash.Of(index.Plan.Units[_unit].Code), absences.Key));
    }

    /// <summary>Index of the unit.</summary>
    public int Unit => _unit;

    /// <summary>The unit's work items as they stand.</summary>
    public IReadOnlyDictionary<int, ItemState> Items => _itemOf;

    /// <summary>All pieces of work so far, in the order in which they came.</summary>
    public IReadOnlyList<PieceRecord> Pieces => _pieces;

    /// <summary>The desks and the people.</summary>
    public Staff Staff => _staff;

    private SeasonPlan Plan => _index.Plan;

    /// <summary>The unit's season so far.</summary>
    public UnitReport Report() => new(
        _unit,
        [.. _items.Select(state => new WorkItemResult(_unit, state.Item, state.Ready, state.Started, state.Completed, state.Accepted, state.Rounds))],
        [.. _staff.ByOffice.Select(pair => new OfficeResult(_unit, pair.Office, pair.Desk.People.Count, pair.Desk.Busy, pair.Desk.QueueMost))]);

    public void WriteReport(SnapshotWriter writer) => Report().Write(writer);

    public void Count(SeasonCounter counter)
    {
        foreach (ItemState state in _items)
        {
            if (state.Completed is { } completed) counter.Done(_unit, state.Item, completed);
        }
    }

    /// <summary>What an item's start lag comes to when it is ready at <paramref name="ready"/>, for a drawn or nominal share.</summary>
    internal static SimTime LagEnd(WorkItemPlan plan, in WorkHours hours, SimTime ready, double share)
    {
        if (plan.Due is not { } due || due <= ready) return ready;
        SimDuration spare = hours.OpenBetween(ready, due) - SimDuration.FromSecondsRounded(plan.Effort!.Nominal);
        if (spare <= SimDuration.Zero) return ready;
        SimTime end = hours.Finish(ready, SimDuration.FromSecondsRounded(spare.TotalSeconds * share));
        return plan.RemindedAt is { } reminded ? SimTime.Min(end, SimTime.Max(reminded, ready)) : end;
    }

    protected override void Start()
    {
        StartFromActuals();
        foreach (ItemState state in _items)
        {
            WorkItemPlan plan = Plan.WorkItems[state.Item];
            if (plan.Kind != WorkItemKind.Review) Schedule(SimTime.Max(plan.Known, plan.From), Priority.Arrival, ItemKnown, _index.KeyOf(state.Item));
            for (int i = 0; i < plan.After.Length; i++)
            {
                if (plan.After[i].CutOff is { } at) Schedule(at, Priority.TimeOut, CutOff, _index.KeyOf(state.Item), (ulong)i);
            }
        }
    }

    protected override void Handle(in SimEvent e)
    {
        if (e.Kind == OfficeOpens)
        {
            if (_wakesAt <= Now) _wakesAt = SimTime.Never;
        }
        else if (e.Kind == OfficeMessage.Struck)
        {
            Lose(e.A, unchecked((uint)e.B), (long)(e.B >> 32));
        }
        else if (e.Kind == OfficeMessage.PeopleChanged)
        {
            _staff.Change(Plan, _unit, Now);
        }
        else if (e.Kind == AsOfComes)
        {
            Resume(e.Key);
        }
        else
        {
            Handle(e, new Payload(e.A), _index.ItemOf(new Payload(e.A).Key));
        }
        if (Now >= _index.Actuals.At) Dispatch();
    }

    protected override void Save(SnapshotWriter writer)
    {
        foreach (ItemState state in _items) state.Save(writer, _index);
        _staff.Save(writer, Model, _index);
        writer.WriteTime(_wakesAt);
        writer.WriteInt32(_pieces.Count);
        foreach (PieceRecord piece in _pieces) piece.Save(writer, _index);
    }

    protected override void Load(SnapshotReader reader)
    {
        foreach (ItemState state in _items) state.Load(reader, _index);
        _staff.Load(reader, Model, _index);
        _wakesAt = reader.ReadTime();
        for (int i = reader.ReadCount(45); i > 0; i--) _pieces.Add(PieceRecord.Load(reader, _index));
        _inHand = _pieces.Count(piece => !piece.Started.IsNever && piece.Ended.IsNever);
    }

    protected override void CheckInvariants()
    {
        int busy = _staff.People.Count(person => person.IsBusy);
        if (busy != _inHand) throw Broken($"{busy} people are busy with {_inHand} pieces of work.");
    }

    private void Handle(in SimEvent e, Payload payload, int item)
    {
        switch (e.Kind)
        {
            case ItemKnown:
                BecomeKnown(_itemOf[item], e.Key);
                break;
            case LagEnds:
                Enqueue(WorkPurpose.Item, item, round: 0, submitter: 0, e.Key);
                break;
            case CutOff:
                _itemOf[item].Missing[(int)e.B] = 0;
                ReleaseIfReady(_itemOf[item], Release.ByDate, e.Key);
                break;
            case WorkEnds:
                EndWork(item, payload, e.B, e.Key);
                break;
            case BlockEnds:
                Finish(_itemOf[item], e.Key);
                break;
            case OfficeMessage.SessionBegan:
                if (ActualOf(item) is null) _itemOf[item].Started = new SimTime((long)e.B);
                break;
            case OfficeMessage.SessionEnded:
                if (ActualOf(item) is null) EndSession(_itemOf[item], new SimTime((long)e.B), e.Key); // else it was held at another time
                break;
            case ItemDone:
                Hear(item, Model.IdOf(e.Origin), e.Key);
                break;
            case Submitted:
                _itemOf[item].Ready ??= Now;
                Enqueue(WorkPurpose.Review, item, payload.Round, Model.IdOf(e.Origin), e.Key);
                break;
            case Accepted:
                Conclude(_itemOf[item], e.Key);
                break;
            case SentBack:
                _itemOf[item].Completed = null;
                Enqueue(WorkPurpose.Item, item, payload.Round, submitter: 0, e.Key);
                break;
            case MoreEffort:
                if (_itemOf[item].Started is null) _itemOf[item].MoreEffort += new SimDuration((long)e.B);
                break;
            case OfficeMessage.RoundMade:
                EndRound(_itemOf[item], e.Key);
                break;
            case OfficeMessage.FoundAtVisit:
                Enqueue(WorkPurpose.Mending, item, payload.Round, Model.IdOf(e.Origin), e.Key);
                break;
            case OfficeMessage.Stored:
                AskOrHandIn(_itemOf[item], payload.Round, e.Key);
                break;
            case OfficeMessage.FoundInPractice:
                Enqueue(WorkPurpose.Righting, item, payload.Round, Model.IdOf(e.Origin), e.Key);
                break;
            case ExtensionAsked:
                Enqueue(WorkPurpose.Extension, item, payload.Round, Model.IdOf(e.Origin), e.Key);
                break;
            case ActuallyDone:
                EndActually(_itemOf[item], e.Key);
                break;
            case ActuallyAccepted:
                Conclude(_itemOf[item], e.Key);
                break;
            case ExtensionGranted:
                _itemOf[item].IsExtended = true;
                HandIn(_itemOf[item], payload.Round, e.Key);
                break;
            default:
                throw Broken($"An event of kind {e.Kind} is none of the offices'.");
        }
    }

    /// <summary>An incident keeps people away from now on; what somebody has begun he still finishes.</summary>
    private void Lose(ulong unit, uint kind, long seconds)
    {
        if (AbsenceSpell.PlanOf(Plan, kind) is not { } absent) return;
        ReplicationKey key = Stream(0).Key;
        SimTime until = absent.Until(Now, seconds, unit, key);
        foreach (Person person in absent.Who.Length == 0 ? _staff.People.Where(person => absent.Strikes(Now, Id, person.Key, key)) : _staff.FirstOf(Plan, absent.Who)) person.Leave(Now, until);
    }

    private ItemState Fresh(int item)
    {
        WorkItemPlan plan = Plan.WorkItems[item];
        int[] missing = plan.After.IsEmpty ? [] : new int[plan.After.Length]; // a nation has a hundred thousand of them, made in one go
        for (int i = 0; i < missing.Length; i++) missing[i] = _index.Needed(plan.After[i], _unit);
        return new ItemState
        {
            Item = item,
            Missing = missing,
            ToAccept = plan.Kind == WorkItemKind.Review ? _index.ToAccept(_index.ReviewedBy(item), _unit) : 0,
        };
    }

    private void BecomeKnown(ItemState state, EventKey cause)
    {
        state.IsKnown = true;
        WorkItemPlan plan = Plan.WorkItems[state.Item];
        if (plan.Kind == WorkItemKind.FixedBlock)
        {
            if (ActualOf(state.Item) is not null) return; // it was held at another time
            state.Ready = Now;
            if (_index.TestDays?.Runs(state.Item) == true) return; // its site says when it begins and ends
            state.Started = Now;
            Schedule(plan.Due!.Value, Priority.Completion, BlockEnds, _index.KeyOf(state.Item));
        }
        else
        {
            ReleaseIfReady(state, Release.ByDate, cause);
        }
    }

    /// <summary>A prerequisite is done in this unit, above it, or in one more unit below.</summary>
    private void Hear(int done, ulong process, EventKey cause)
    {
        foreach (int waiting in _index.WaitingFor(done))
        {
            if (!_itemOf.TryGetValue(waiting, out ItemState? state)) continue;
            WorkItemPlan plan = Plan.WorkItems[waiting];
            for (int i = 0; i < plan.After.Length; i++)
            {
                if (plan.After[i].Item == done) state.Missing[i]--;
            }
            ReleaseIfReady(state, new Release(process, done), cause);
        }
    }

    /// <summary>An item that waits for nothing any more goes to its office, at once or after its start lag.</summary>
    private void ReleaseIfReady(ItemState state, Release release, EventKey cause)
    {
        WorkItemPlan plan = Plan.WorkItems[state.Item];
        if (state.Ready is not null || plan.Kind != WorkItemKind.Work || !state.WaitsForNothing) return;
        state.Ready = Now;
        state.Release = release;
        if (ActualOf(state.Item) is not null) return; // it went its own way
        if (IsRound(state.Item))
        {
            if (Now >= _index.Actuals.At) BeginRound(state);
            return;
        }
        SimTime end = LagEndOf(state);
        if (Now < _index.Actuals.At && end <= _index.Actuals.At) return; // nobody had begun: see Resume
        if (end <= Now) Enqueue(WorkPurpose.Item, state.Item, round: 0, submitter: 0, cause);
        else if (!end.IsNever) Schedule(end, Priority.Arrival, LagEnds, _index.KeyOf(state.Item));
    }

    /// <summary>When people begin to think of an item that is ready.</summary>
    private SimTime LagEndOf(ItemState state)
    {
        WorkItemPlan plan = Plan.WorkItems[state.Item];
        if (plan.StartLag is not { } lag) return state.Ready!.Value;
        double share = lag.Sample(Stream(SeasonDraws.Lag).Word(_index.KeyOf(state.Item), 0));
        return LagEnd(plan, _staff.OfOffice(plan.Office).HoursOf(plan), state.Ready!.Value, share);
    }
}
