using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>Walks back from the end of a work item, or from where the run has come when it is not done, to a known date, and cuts the way into segments.</summary>
internal sealed class LateWalk
{
    private readonly SeasonPlan _plan;
    private readonly SeasonOffices _offices;
    private readonly List<LateSegment> _segments = []; // the latest first
    private SimTime _at; // how far back the walk has come

    private LateWalk(SeasonPlan plan, SeasonOffices offices, SimTime from)
    {
        _plan = plan;
        _offices = offices;
        _at = from;
    }

    /// <summary>The segments of an item in the order of time: they tile the time from a known date to its completion, or to <paramref name="until"/>.</summary>
    public static IReadOnlyList<LateSegment> Of(SeasonPlan plan, SeasonOffices offices, int unit, int item, SimTime until)
    {
        var walk = new LateWalk(plan, offices, offices[unit].Items[item].Completed ?? until);
        int behind = -1;
        foreach ((int at, int stop) in ReleasePath.Of(plan, offices, unit, item))
        {
            walk.Over(at, stop, behind);
            behind = stop;
        }
        walk._segments.Reverse();
        return walk._segments;
    }

    /// <summary>Over all that one item took, back to its readiness.</summary>
    /// <param name="unit">Index of the unit.</param>
    /// <param name="item">The item.</param>
    /// <param name="behind">The item that the walk comes from; -1 at the late one itself.</param>
    private void Over(int unit, int item, int behind)
    {
        WorkItemPlan plan = _plan.WorkItems[item];
        ItemState state = _offices[unit].Items[item];
        bool isFromReview = plan.Review is { } review && review.Item == behind;
        if (behind >= 0 && !isFromReview && _at > state.Accepted) DownWay(state.Accepted.Value, unit, item); // within a unit there is no way to go
        if (plan.Kind == WorkItemKind.FixedBlock) OverSession(unit, item);
        if (plan.Kind != WorkItemKind.Work) return; // a review's time is told with its last submission
        // Coming from a later item the walk stands behind the verdict; of the late item itself, at its last submission.
        bool isBehindVerdict = behind >= 0 || state.Completed is null || state.Rounds > 1;
        if (plan.Review is not null && state.FirstHandedIn is { } handedIn && isBehindVerdict) OverRounds(unit, item, state, handedIn);
        OverWork(unit, item);
        if (state.Ready is { } ready) OverLag(unit, plan, state.Item, ready);
    }

    /// <summary>Over a session of the test days; one by the clock ends at a known date.</summary>
    private void OverSession(int unit, int item)
    {
        if (_offices.SiteOf(unit, item) is not { } site) return;
        foreach ((SimTime from, LateTag tag, SimDuration allowance) in SessionWalk.Stretches(site, item, _at)) DownTo(from, tag, unit, item, allowance);
    }

    /// <summary>Over all rounds of a reviewed item: everything since the first verdict is rework, where there was more than one round.</summary>
    private void OverRounds(int unit, int item, ItemState state, SimTime handedIn)
    {
        int review = _plan.WorkItems[item].Review!.Item;
        UnitOffices offices = _offices.Reviewer(unit, item);
        int reviewer = offices.Unit;
        if (_offices.FirstReview(unit, item) is { } first)
        {
            bool isRework = state.Rounds > 1 || offices.SendsBack(item, _offices[unit].Id, round: 0);
            if (isRework) Down(Reached(first.Ended), LateTag.Rework, unit, item);
            else if (first.Ended < _at) DownWay(first.Ended, reviewer, review);
            if (!first.Started.IsNever)
            {
                WorkHours hours = offices.Staff.OfOffice(_plan.WorkItems[review].Office).HoursOf(_plan.WorkItems[review]);
                SimTime nominal = hours.Finish(first.Started, SimDuration.FromSecondsRounded(_plan.WorkItems[review].Effort!.Nominal));
                DownTo(first.Started, LateTag.Review, reviewer, review, nominal.IsNever ? SimDuration.Zero : nominal - first.Started);
            }
            Down(first.Queued, LateTag.ReviewWait, reviewer, review);
        }
        else if (state.Accepted is not null)
        {
            Down(handedIn, LateTag.ReviewWait, reviewer, review); // in a season under way all that is known is when it was accepted
            return;
        }
        DownWay(handedIn, unit, item);
    }

    /// <summary>Over the first round's work as far as it has come, and over the wait for an extension where the system had shut.</summary>
    private void OverWork(int unit, int item)
    {
        if (_offices[unit].Pieces.FirstOrDefault(piece => piece.Purpose == WorkPurpose.Item && piece.Item == item && piece.Round == 0) is not { } work) return;
        Down(Reached(work.Ended), LateTag.System, unit, item);
        foreach ((SimTime from, LateTag tag, SimDuration allowance) in LateSegmenter.Cut(_offices[unit].Staff, _plan.WorkItems[item], work, _at))
            DownTo(from, tag, unit, item, allowance);
    }

    private void OverLag(int unit, WorkItemPlan plan, int item, SimTime ready)
    {
        if (plan.StartLag is not { } lag)
        {
            Down(ready, LateTag.StartLag, unit, item); // only in a season under way, where nobody had begun
            return;
        }
        WorkHours hours = _offices[unit].Staff.OfOffice(plan.Office).HoursOf(plan);
        SimTime nominal = UnitOffices.LagEnd(plan, hours, ready, lag.Nominal);
        DownTo(ready, LateTag.StartLag, unit, item, nominal.IsNever ? SimDuration.Zero : nominal - ready);
    }

    /// <summary>The way through an item's channel: what travels has its nominal time allowed, a system none.</summary>
    private void DownWay(SimTime from, int unit, int item)
    {
        ChannelPlan channel = _plan.Channels[_plan.WorkItems[item].Channel];
        if (channel.IsTransit) DownTo(from, LateTag.Transit, unit, item, SimDuration.FromSecondsRounded(channel.Delay.Nominal));
        else Down(from, LateTag.System, unit, item);
    }

    /// <summary>A moment, or where the walk stands when it has not come.</summary>
    private SimTime Reached(SimTime moment) => SimTime.Min(moment, _at);

    private void Down(SimTime from, LateTag tag, int unit, int item) => DownTo(from, tag, unit, item, SimDuration.Zero);

    private void DownTo(SimTime from, LateTag tag, int unit, int item, SimDuration allowance)
    {
        if (from > _at) throw new InvariantException($"The way back from '{_plan.WorkItems[item].Id}' of '{_plan.Units[unit].Code}' turns forward: from {_at} to {from} over {tag}.");
        if (from < _at || allowance > SimDuration.Zero) _segments.Add(new LateSegment(from, _at, tag, unit, item, allowance));
        _at = from;
    }
}
