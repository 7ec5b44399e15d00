using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>Walks back from the end of a work item to a known date, each time to what released it last, and cuts the way into segments.</summary>
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

    /// <summary>The segments of a done item in the order of time: they tile the time from a known date to its completion.</summary>
    public static IReadOnlyList<LateSegment> Of(SeasonPlan plan, SeasonOffices offices, int unit, int item)
    {
        var walk = new LateWalk(plan, offices, offices[unit].Items[item].Completed!.Value);
        for (Release release = walk.OverItem(unit, item, isLate: true); !release.IsByDate; release = walk.OverItem(unit, item, isLate: false))
        {
            (unit, item) = (offices.UnitOf(release.Process), release.Item);
            if (walk._at > offices[unit].Items[item].Accepted) walk.DownWay(offices[unit].Items[item].Accepted!.Value, unit, item); // within a unit there is no way to go
        }
        walk._segments.Reverse();
        return walk._segments;
    }

    /// <summary>Over all that one item took, back to its readiness; returns what released it.</summary>
    private Release OverItem(int unit, int item, bool isLate)
    {
        WorkItemPlan plan = _plan.WorkItems[item];
        switch (plan.Kind)
        {
            case WorkItemKind.FixedBlock:
                return Release.ByDate; // by the clock: its end is a known date
            case WorkItemKind.Review:
                // It was done with the last submission to be accepted.
                SimTime done = _offices[unit].Items[item].Completed!.Value;
                PieceRecord last = _offices[unit].Pieces.Last(piece => piece.Purpose == WorkPurpose.Review && piece.Item == item && piece.Ended == done);
                (unit, item) = (_offices.UnitOf(last.Submitter), _offices.ReviewedBy(item));
                OverRounds(unit, item, last.Round);
                break;
            default:
                // Coming from a later item the walk stands behind the verdict; of the late item itself, at its last submission.
                int round = _offices[unit].Items[item].Rounds - 1;
                if (plan.Review is not null && (round > 0 || !isLate)) OverRounds(unit, item, round);
                else OverWork(unit, item);
                break;
        }
        ItemState state = _offices[unit].Items[item];
        OverLag(unit, state);
        return state.Release;
    }

    /// <summary>Over all rounds of a reviewed item: everything since the first verdict is rework, where there was more than one round.</summary>
    private void OverRounds(int unit, int item, int round)
    {
        WorkItemPlan plan = _plan.WorkItems[item];
        int review = plan.Review!.Item;
        int reviewer = _plan.Units.AncestorAt(unit, _plan.WorkItems[review].Level);
        ulong id = _offices[unit].Id;
        PieceRecord first = _offices[reviewer].Pieces.Single(piece => piece.Purpose == WorkPurpose.Review && piece.Item == review && piece.Submitter == id && piece.Round == 0);
        if (round > 0) Down(first.Ended, LateTag.Rework, unit, item);
        else DownWay(first.Ended, reviewer, review);

        WorkHours hours = _offices[reviewer].Staff.OfOffice(_plan.WorkItems[review].Office).HoursOf(_plan.WorkItems[review]);
        SimTime nominal = hours.Finish(first.Started, SimDuration.FromSecondsRounded(_plan.WorkItems[review].Effort!.Nominal));
        DownTo(first.Started, LateTag.Review, reviewer, review, nominal.IsNever ? SimDuration.Zero : nominal - first.Started);
        Down(first.Queued, LateTag.ReviewWait, reviewer, review);
        DownWay(_offices[unit].Items[item].FirstHandedIn!.Value, unit, item);
        OverWork(unit, item);
    }

    /// <summary>Over the first round's work, and over the wait for an extension where the system had shut.</summary>
    private void OverWork(int unit, int item)
    {
        PieceRecord work = WorkOf(unit, item);
        Down(work.Ended, LateTag.System, unit, item);
        foreach ((SimTime from, LateTag tag, SimDuration allowance) in LateSegmenter.Cut(_offices[unit].Staff, _plan.WorkItems[item], work))
            DownTo(from, tag, unit, item, allowance);
    }

    private void OverLag(int unit, ItemState state)
    {
        WorkItemPlan plan = _plan.WorkItems[state.Item];
        SimTime ready = state.Ready!.Value;
        if (plan.StartLag is not { } lag) return;
        WorkHours hours = _offices[unit].Staff.OfOffice(plan.Office).HoursOf(plan);
        SimTime nominal = UnitOffices.LagEnd(plan, hours, ready, lag.Nominal);
        DownTo(ready, LateTag.StartLag, unit, state.Item, nominal.IsNever ? SimDuration.Zero : nominal - ready);
    }

    private PieceRecord WorkOf(int unit, int item) =>
        _offices[unit].Pieces.Single(piece => piece.Purpose == WorkPurpose.Item && piece.Item == item && piece.Round == 0);

    /// <summary>The way through an item's channel: what travels has its nominal time allowed, a system none.</summary>
    private void DownWay(SimTime from, int unit, int item)
    {
        ChannelPlan channel = _plan.Channels[_plan.WorkItems[item].Channel];
        if (channel.IsTransit) DownTo(from, LateTag.Transit, unit, item, SimDuration.FromSecondsRounded(channel.Delay.Nominal));
        else Down(from, LateTag.System, unit, item);
    }

    private void Down(SimTime from, LateTag tag, int unit, int item) => DownTo(from, tag, unit, item, SimDuration.Zero);

    private void DownTo(SimTime from, LateTag tag, int unit, int item, SimDuration allowance)
    {
        if (from > _at) throw new InvariantException($"The way back from '{_plan.WorkItems[item].Id}' of '{_plan.Units[unit].Code}' turns forward: from {_at} to {from} over {tag}.");
        if (from < _at || allowance > SimDuration.Zero) _segments.Add(new LateSegment(from, _at, tag, unit, item, allowance));
        _at = from;
    }
}
