using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Season;

/// <summary>The offices of one unit and its work items: what is known, waited for, in hand, under review, done.</summary>
/// <remarks>
/// An office is a station: as many servers as people, open in its hours; work stops when it closes and goes on when it opens.
/// One person a piece of work, the earliest due date first, nobody is taken away from what he has begun. Every draw is addressed by
/// unit, work item and round, so it does not depend on when the work is done.
/// </remarks>
internal sealed class UnitOffices : LogicalProcess, IReporting
{
    /// <summary>The least delay between offices is a call by telephone.</summary>
    public static readonly LpKind Sort = new("offices", Stage.Units, ChannelPlan.Least, ChecksInvariants: true);

    private const ushort ItemKnown = 1, OfficeOpens = 2, WorkEnds = 3, BlockEnds = 4, ItemDone = 5, Submitted = 6, Accepted = 7, SentBack = 8;
    private const ulong EffortDraws = 1, ReviewDraws = 2, VerdictDraws = 3;

    private readonly SeasonIndex _index;
    private readonly int _unit;
    private readonly ItemState[] _items;
    private readonly Dictionary<int, ItemState> _itemOf;
    private readonly Desk[] _desks;
    private readonly Dictionary<int, int> _deskOf = []; // office in the plan -> desk

    public UnitOffices(LpContext context, SeasonIndex index)
        : base(context)
    {
        _index = index;
        _unit = context.Model.UnitOf(context.Rank);
        UnitLevel level = index.Plan.Units[_unit].Level;
        _items = [.. Enumerable.Range(0, index.Plan.WorkItems.Length).Where(item => index.Plan.WorkItems[item].Level == level).Select(Fresh)];
        _itemOf = _items.ToDictionary(state => state.Item);
        int[] offices = [.. Enumerable.Range(0, index.Plan.Offices.Length).Where(office => index.Plan.Offices[office].Level == level)];
        _desks = Array.ConvertAll(offices, office =>
        {
            OfficePlan plan = index.Plan.Offices[office];
            return new Desk(plan, index.Plan.Hours[plan.Hours], index.PersonsOf(plan, _unit));
        });
        for (int desk = 0; desk < offices.Length; desk++) _deskOf.Add(offices[desk], desk);
    }

    private SeasonPlan Plan => _index.Plan;

    /// <summary>The unit's season so far.</summary>
    public UnitReport Report() => new(
        _unit,
        [.. _items.Select(state => new WorkItemResult(_unit, state.Item, state.Ready, state.Started, state.Completed, state.Accepted, state.Rounds))],
        [.. _deskOf.Select(pair => new OfficeResult(_unit, pair.Key, _desks[pair.Value].Persons, _desks[pair.Value].Busy, _desks[pair.Value].QueueMost))]);

    public void WriteReport(SnapshotWriter writer) => Report().Write(writer);

    protected override void Start()
    {
        foreach (ItemState state in _items)
        {
            WorkItemPlan plan = Plan.WorkItems[state.Item];
            if (plan.Kind != WorkItemKind.Review) Schedule(SimTime.Max(plan.Known, plan.From), Priority.Arrival, ItemKnown, _index.KeyOf(state.Item));
        }
    }

    protected override void Handle(in SimEvent e)
    {
        int item = e.Kind == OfficeOpens ? -1 : _index.ItemOf(unchecked((uint)e.A));
        int round = (int)(e.A >> 32);
        switch (e.Kind)
        {
            case ItemKnown:
                BecomeKnown(_itemOf[item], e.Key);
                break;
            case OfficeOpens:
                _desks[(int)e.A].WakesAt = null;
                Dispatch((int)e.A);
                break;
            case WorkEnds:
                EndWork(_itemOf[item], round, e.B, e.Key);
                break;
            case BlockEnds:
                Finish(_itemOf[item], e.Key);
                break;
            case ItemDone:
                Hear(item, e.Key);
                break;
            case Submitted:
                Review(_itemOf[item], round, Model.IdOf(e.Origin), e.Key);
                break;
            case Accepted:
                Conclude(_itemOf[item], e.Key);
                break;
            case SentBack:
                Enqueue(_itemOf[item], round, submitter: 0, e.Key);
                break;
            default:
                throw Broken($"An event of kind {e.Kind} is none of the offices'.");
        }
    }

    protected override void Save(SnapshotWriter writer)
    {
        foreach (ItemState state in _items) state.Save(writer);
        foreach (Desk desk in _desks) desk.Save(writer, Model, _index);
    }

    protected override void Load(SnapshotReader reader)
    {
        foreach (ItemState state in _items) state.Load(reader);
        foreach (Desk desk in _desks) desk.Load(reader, Model, _index);
    }

    protected override void CheckInvariants()
    {
        foreach (Desk desk in _desks)
        {
            if (desk.Free < 0 || desk.Free > desk.Persons) throw Broken($"The office '{desk.Plan.Name}' has {desk.Free} of {desk.Persons} people free.");
        }
    }

    private ItemState Fresh(int item)
    {
        WorkItemPlan plan = Plan.WorkItems[item];
        int reviewed = plan.Kind == WorkItemKind.Review ? _index.ReviewedBy(item) : -1;
        return new ItemState
        {
            Item = item,
            Missing = [.. plan.After.Select(after => _index.Needed(after, _unit))],
            ToAccept = reviewed < 0 ? 0 : _index.Submitters(reviewed, _unit),
        };
    }

    private void BecomeKnown(ItemState state, EventKey cause)
    {
        state.IsKnown = true;
        WorkItemPlan plan = Plan.WorkItems[state.Item];
        if (plan.Kind == WorkItemKind.FixedBlock)
        {
            state.Ready = state.Started = Now;
            Schedule(plan.Due!.Value, Priority.Completion, BlockEnds, _index.KeyOf(state.Item));
        }
        else if (state.WaitsForNothing)
        {
            BecomeReady(state, cause);
        }
    }

    private void BecomeReady(ItemState state, EventKey cause)
    {
        state.Ready = Now;
        Enqueue(state, round: 0, submitter: 0, cause);
    }

    /// <summary>A prerequisite is done in this unit, above it, or in one more unit below.</summary>
    private void Hear(int done, EventKey cause)
    {
        foreach (int waiting in _index.WaitingFor(done))
        {
            if (!_itemOf.TryGetValue(waiting, out ItemState? state)) continue;
            WorkItemPlan plan = Plan.WorkItems[waiting];
            for (int i = 0; i < plan.After.Length; i++)
            {
                if (plan.After[i].Item == done) state.Missing[i]--;
            }
            if (state.Ready is null && plan.Kind == WorkItemKind.Work && state.WaitsForNothing) BecomeReady(state, cause);
        }
    }

    private void Enqueue(ItemState state, int round, ulong submitter, EventKey cause)
    {
        WorkItemPlan plan = Plan.WorkItems[state.Item];
        int desk = _deskOf[plan.Office];
        _desks[desk].Enqueue(new WorkPiece(state.Item, round, submitter, plan.Due ?? SimTime.Never, cause));
        Dispatch(desk);
    }

    /// <summary>Gives waiting work to free people while the office is open; asks to be woken when it is not.</summary>
    private void Dispatch(int deskIndex)
    {
        Desk desk = _desks[deskIndex];
        while (desk.HasWork)
        {
            SimTime opens = desk.Hours.NextOpen(Now);
            if (opens > Now)
            {
                if (desk.WakesAt is not null || opens.IsNever) return;
                desk.WakesAt = opens;
                Schedule(opens, Priority.CapacityChange, OfficeOpens, (ulong)deskIndex);
                return;
            }
            WorkPiece piece = desk.Begin();
            ItemState state = _itemOf[piece.Item];
            state.Started ??= Now;
            SimTime ends = desk.Hours.Finish(Now, EffortOf(piece.Item, piece.Round, piece.Submitter));
            if (!ends.IsNever) Schedule(ends, Priority.Completion, WorkEnds, Payload(piece.Item, piece.Round), piece.Submitter);
        }
    }

    private void EndWork(ItemState state, int round, ulong submitter, EventKey cause)
    {
        WorkItemPlan plan = Plan.WorkItems[state.Item];
        int desk = _deskOf[plan.Office];
        _desks[desk].End(EffortOf(state.Item, round, submitter));
        state.Rounds++;
        if (plan.Kind == WorkItemKind.Review) Judge(state, round, submitter, cause);
        else if (plan.Review is { } review) Submit(state, review, round);
        else Finish(state, cause);
        Dispatch(desk);
    }

    private void Submit(ItemState state, ReviewPlan review, int round)
    {
        state.Completed = Now;
        int reviewer = Plan.Units.AncestorAt(_unit, Plan.WorkItems[review.Item].Level);
        Tell(reviewer, DelayOf(state.Item), Priority.Arrival, Submitted, Payload(review.Item, round));
    }

    /// <summary>A submission has come in: one more review in hand.</summary>
    private void Review(ItemState review, int round, ulong submitter, EventKey cause)
    {
        review.Ready ??= Now;
        Enqueue(review, round, submitter, cause);
    }

    /// <summary>A review is done: accepted, or sent back unless it was the last round.</summary>
    private void Judge(ItemState review, int round, ulong submitter, EventKey cause)
    {
        int reviewed = _index.ReviewedBy(review.Item);
        ReviewPlan rules = Plan.WorkItems[reviewed].Review!;
        ulong luck = StreamOf(submitter, VerdictDraws).Word(_index.KeyOf(reviewed), (uint)round);
        bool isSentBack = round + 1 < rules.Rounds && Uniform.Chance(luck, rules.SentBack);
        int unit = Model.UnitOf(Model.RankOfId(submitter));
        Tell(unit, DelayOf(review.Item), Priority.Answer, isSentBack ? SentBack : Accepted, Payload(reviewed, round + 1));
        if (!isSentBack && --review.ToAccept == 0) Finish(review, cause);
    }

    /// <summary>An item is done and needs nobody's consent.</summary>
    private void Finish(ItemState state, EventKey cause)
    {
        state.Completed = Now;
        if (Plan.WorkItems[state.Item].Kind == WorkItemKind.FixedBlock) state.Rounds = 1;
        Conclude(state, cause);
    }

    /// <summary>An item counts as done: whoever waits for it is told.</summary>
    private void Conclude(ItemState state, EventKey cause)
    {
        if (state.Accepted is not null || state.Completed is null || state.ToAccept != 0)
            throw Broken($"The work item '{Plan.WorkItems[state.Item].Id}' cannot count as done: done at {state.Completed}, accepted at {state.Accepted}, {state.ToAccept} to accept.");
        state.Accepted = Now;
        Tally(SeasonTallies.Done);
        if (Plan.WorkItems[state.Item].Due is { } due && state.Completed > due) Tally(SeasonTallies.Late);
        foreach (int unit in _index.ToTell(state.Item, _unit)) Tell(unit, DelayOf(state.Item), Priority.Arrival, ItemDone, Payload(state.Item, 0));
        Hear(state.Item, cause);
    }

    private void Tell(int unit, SimDuration delay, Priority priority, ushort kind, ulong payload)
    {
        if (unit == _unit) Schedule(Now + delay, priority, kind, payload);
        else Send(_index.RankOf(unit), Now + delay, priority, kind, payload);
    }

    private SimDuration EffortOf(int item, int round, ulong submitter)
    {
        WorkItemPlan plan = Plan.WorkItems[item];
        if (plan.Kind == WorkItemKind.Review)
            return plan.Effort!.SampleDuration(StreamOf(submitter, ReviewDraws).Word(_index.KeyOf(item), (uint)round));
        SimDuration effort = plan.Effort!.SampleDuration(Stream(EffortDraws).Word(_index.KeyOf(item), (uint)round));
        return round == 0 ? effort : SimDuration.FromSecondsRounded(effort.TotalSeconds * plan.Review!.Rework);
    }

    private SimDuration DelayOf(int item) => Plan.Channels[Plan.WorkItems[item].Channel].Delay;

    private ulong Payload(int item, int round) => ((ulong)(uint)round << 32) | _index.KeyOf(item);
}
