using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Season;

/// <content>What has really happened, in a season under way, up to the moment from which it is simulated.</content>
internal sealed partial class UnitOffices
{
    private static readonly SimDuration Soon = new(1);

    private ActualItem? ActualOf(int item) => _index.Actuals[_unit, item];

    private void StartFromActuals()
    {
        if (Plan.AsOf is not { } asOf) return;
        Schedule(asOf.At, Priority.CapacityChange, AsOfComes);
        foreach (ItemState state in _items)
        {
            if (ActualOf(state.Item) is not { } actual) continue;
            if (actual.Completed is { } completed) Schedule(completed, Priority.Completion, ActuallyDone, _index.KeyOf(state.Item));
            if (actual.Accepted is { } accepted) Schedule(accepted, Priority.Answer, ActuallyAccepted, _index.KeyOf(state.Item));
        }
    }

    private void EndActually(ItemState state, EventKey cause)
    {
        WorkItemPlan plan = Plan.WorkItems[state.Item];
        ActualItem actual = ActualOf(state.Item)!;
        SimTime began = BeganActually(state, actual);
        if (plan.Kind == WorkItemKind.Work)
        {
            _pieces.Add(new PieceRecord(WorkPurpose.Item, state.Item, 0, 0, began, began, Now, -1));
            state.Rounds = 1;
        }
        if (plan.Review is null)
        {
            Finish(state, cause);
        }
        else if (actual.Accepted is null)
        {
            HandIn(state, round: 0, cause);
        }
        else
        {
            state.Completed = state.FirstHandedIn = Now;
        }
    }

    /// <summary>When somebody began, or could have where that is not known. Reality wins: what was begun before it could was ready when its date came.</summary>
    private SimTime BeganActually(ItemState state, ActualItem actual)
    {
        WorkItemPlan plan = Plan.WorkItems[state.Item];
        state.Ready ??= SimTime.Min(SimTime.Max(plan.Known, plan.From), actual.Started ?? Now);
        state.Started ??= actual.Started;
        return SimTime.Max(state.Ready.Value, actual.Started ?? SimTime.Zero);
    }

    /// <summary>From here on it is simulated: what had begun goes on first, then comes what was ready and not begun.</summary>
    private void Resume(EventKey cause)
    {
        var begun = _items.Where(state => ActualOf(state.Item) is { Completed: null })
            .Select(state => (State: state, Began: BeganActually(state, ActualOf(state.Item)!)))
            .OrderBy(pair => pair.Began).ThenBy(pair => pair.State.Item).ToArray();
        foreach ((ItemState state, SimTime began) in begun)
        {
            WorkItemPlan plan = Plan.WorkItems[state.Item];
            Desk desk = DeskOf(WorkPurpose.Item, plan);
            var piece = new WorkPiece(WorkPurpose.Item, state.Item, 0, 0, plan.Due ?? SimTime.Never, cause with { At = began });
            _pieces.Add(new PieceRecord(WorkPurpose.Item, state.Item, 0, 0, began, SimTime.Never, SimTime.Never, -1));
            // More may have been begun than there are people: the rest goes on when somebody is free.
            if (_staff.FreeAt(desk, began, evenAbsent: true) is >= 0 and int person) Begin(desk, piece, person, began);
            else desk.Enqueue(piece);
        }
        foreach (ItemState state in _items.Where(state => IsRound(state.Item) && state.Ready is not null && ActualOf(state.Item) is null)) BeginRound(state);
        foreach (ItemState state in _items.Where(IsHeld)) Enqueue(WorkPurpose.Item, state.Item, round: 0, submitter: 0, cause with { At = LagEndOf(state) });
    }

    /// <summary>Whether an item was ready before this moment, its start lag over, and nobody had begun.</summary>
    private bool IsHeld(ItemState state) =>
        Plan.WorkItems[state.Item].Kind == WorkItemKind.Work && state.Ready is not null && ActualOf(state.Item) is null && !IsRound(state.Item) && LagEndOf(state) <= _index.Actuals.At;

    /// <summary>The working time that is left of what had begun.</summary>
    /// <remarks>
    /// That it is not done by now is known, so what was drawn is conditional on being longer than what has been worked: it stands where it is. Where it is
    /// not, its place among the shorter values, u / F(worked), is taken among the longer ones, which is the conditional distribution too. Who has worked
    /// longer than the plan thought possible is taken to be about to end.
    /// </remarks>
    private SimDuration RemainingOf(ActualItem begun)
    {
        if (begun.Remaining is { } remaining) return remaining;
        WorkItemPlan plan = Plan.WorkItems[begun.Item];
        Distribution effort = plan.Effort!;
        SimDuration worked = DeskOf(WorkPurpose.Item, plan).HoursOf(plan).OpenBetween(begun.Started!.Value, _index.Actuals.At);
        ulong word = Stream(SeasonDraws.Effort).Word(_index.KeyOf(begun.Item), 0);
        SimDuration left = effort.SampleDuration(word) - worked;
        if (left > SimDuration.Zero) return left;
        double shorter = effort.Cdf(worked.TotalSeconds);
        if (shorter >= 1) return Soon;
        double u = shorter + (Uniform.OpenUnit(word) / shorter * (1 - shorter));
        return u < 1 ? SimDuration.Max(Soon, SimDuration.FromSecondsRounded(effort.Quantile(u)) - worked) : Soon;
    }
}
