using RolloutSim.Model.Kernel;
using RolloutSim.Model.Submissions;

namespace RolloutSim.Model.Season;

/// <content>What follows when a piece of work is done.</content>
internal sealed partial class UnitOffices
{
    /// <summary>What is done goes up to its system, where that is a queue; it counts when it is taken in.</summary>
    private void Submit(ItemState state, int round, EventKey cause)
    {
        if (_index.SystemOf(state.Item) < 0) AskOrHandIn(state, round, cause);
        else Send(Model.RankOf(0, SubmissionSystems.Sort), Now + ChannelPlan.Least, Priority.Arrival, SubmissionSystems.Submit, Payload.Of(_index.KeyOf(state.Item), round));
    }

    /// <summary>What is done is handed in; when its system has shut, an extension must be asked for first.</summary>
    private void AskOrHandIn(ItemState state, int round, EventKey cause)
    {
        WorkItemPlan plan = Plan.WorkItems[state.Item];
        if (plan.ClosesAt is { } closes && Now >= closes && !state.IsExtended)
        {
            int above = Plan.Units.AncestorAt(_unit, Plan.Offices[plan.Extension!.Office].Level);
            Tell(above, ChannelPlan.Least, Priority.Arrival, ExtensionAsked, Payload.Of(_index.KeyOf(state.Item), round));
        }
        else
        {
            HandIn(state, round, cause);
        }
    }

    private void HandIn(ItemState state, int round, EventKey cause)
    {
        if (Plan.WorkItems[state.Item].Review is not { } review)
        {
            Finish(state, cause);
            return;
        }
        state.Completed = Now;
        state.FirstHandedIn ??= Now;
        int reviewer = Plan.Units.AncestorAt(_unit, Plan.WorkItems[review.Item].Level);
        Tell(reviewer, DelayTo(reviewer, state.Item, round), Priority.Arrival, Submitted, Payload.Of(_index.KeyOf(review.Item), round));
    }

    /// <summary>A review is done: accepted, or sent back unless it was the last round.</summary>
    private void Judge(ItemState review, int round, ulong submitter, EventKey cause)
    {
        int reviewed = _index.ReviewedBy(review.Item);
        bool isSentBack = SendsBack(reviewed, submitter, round);
        int unit = UnitOf(submitter);
        Tell(unit, DelayTo(unit, review.Item, round), Priority.Answer, isSentBack ? SentBack : Accepted, Payload.Of(_index.KeyOf(reviewed), round + 1));
        if (!isSentBack && --review.ToAccept == 0) Finish(review, cause);
    }

    /// <summary>Whether a submission is sent back, looked at or not.</summary>
    internal bool SendsBack(int reviewed, ulong submitter, int round) =>
        SeasonDraws.IsSentBack(Plan.WorkItems[reviewed].Review!, StreamOf(submitter, SeasonDraws.Verdict), _index.KeyOf(reviewed), round);

    /// <summary>An item is done and needs nobody's consent.</summary>
    private void Finish(ItemState state, EventKey cause)
    {
        state.Completed = Now;
        if (Plan.WorkItems[state.Item].Kind == WorkItemKind.FixedBlock) state.Rounds = 1;
        Conclude(state, cause);
    }

    /// <summary>A session of the test days is over; its site says since when.</summary>
    private void EndSession(ItemState state, SimTime ended, EventKey cause)
    {
        state.Completed = ended;
        state.Rounds = 1;
        Conclude(state, cause);
    }

    /// <summary>An item counts as done: whoever waits for it is told.</summary>
    private void Conclude(ItemState state, EventKey cause)
    {
        if (state.Accepted is not null || state.Completed is null || state.ToAccept != 0)
            throw Broken($"The work item '{Plan.WorkItems[state.Item].Id}' cannot count as done: done at {state.Completed}, accepted at {state.Accepted}, {state.ToAccept} to accept.");
        state.Accepted = Now;
        Tally(SeasonTallies.Done);
        if (Plan.WorkItems[state.Item] is { Due: { } due, Kind: not WorkItemKind.FixedBlock } && state.Completed > due) Tally(SeasonTallies.Late);
        foreach (int unit in _index.ToTell(state.Item, _unit)) Tell(unit, DelayTo(unit, state.Item, round: 0), Priority.Arrival, ItemDone, Payload.Of(_index.KeyOf(state.Item)));
        foreach (int listener in _index.Listeners(state.Item, _unit, Model))
            Send(listener, Now + ChannelPlan.Least, Priority.Arrival, SeasonMessage.ItemDone, _index.KeyOf(state.Item));
        Hear(state.Item, Id, cause);
    }

    private void Tell(int unit, SimDuration delay, Priority priority, ushort kind, ulong payload)
    {
        if (unit == _unit) Schedule(Now + delay, priority, kind, payload);
        else Send(_index.RankOf(unit), Now + delay, priority, kind, payload);
    }

    private int UnitOf(ulong process) => Model.UnitOf(Model.RankOfId(process));

    /// <summary>How long an item's channel takes to a unit.</summary>
    private SimDuration DelayTo(int unit, int item, int round)
    {
        uint way = SeasonDraws.Way(_index.KeyOf(item), Model.IdOf(_index.RankOf(unit)));
        return Plan.Channels[Plan.WorkItems[item].Channel].Delay.SampleDuration(Stream(SeasonDraws.Delay).Word(way, (uint)round));
    }
}
