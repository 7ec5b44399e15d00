using RolloutSim.Model.Kernel;
using RolloutSim.Model.Visits;

namespace RolloutSim.Model.Season;

/// <content>Gives waiting work to people.</content>
internal sealed partial class UnitOffices
{
    private int _inHand; // pieces of work that somebody is busy with

    private void Enqueue(WorkPurpose purpose, int item, int round, ulong submitter, EventKey cause)
    {
        WorkItemPlan plan = Plan.WorkItems[item];
        DeskOf(purpose, plan).Enqueue(new WorkPiece(purpose, item, round, submitter, plan.Due ?? SimTime.Never, cause));
        _pieces.Add(new PieceRecord(purpose, item, round, submitter, Now, SimTime.Never, SimTime.Never, -1));
    }

    /// <summary>Gives work to free people, what is due first to begin with, and asks to be woken when somebody comes who could take more.</summary>
    private void Dispatch()
    {
        while (true)
        {
            Desk? desk = null;
            int person = -1;
            foreach (Desk other in _staff.Desks)
            {
                if (!other.HasWork || (desk is not null && desk.Next.CompareTo(other.Next) < 0)) continue;
                if (!other.HoursOf(Plan.WorkItems[other.Next.Item]).IsOpen(Now) || _staff.FreeAt(other, Now) is not (>= 0 and int free)) continue;
                (desk, person) = (other, free);
            }
            if (desk is null) break;
            WorkPiece piece = desk.Next;
            desk.Begin();
            Begin(desk, piece, person, Now);
        }
        SimTime wake = SimTime.Never;
        foreach (Desk desk in _staff.Desks)
        {
            if (desk.HasWork) wake = SimTime.Min(wake, _staff.NextFree(desk, desk.HoursOf(Plan.WorkItems[desk.Next.Item]), Now));
        }
        if (wake >= _wakesAt) return;
        _wakesAt = wake;
        Schedule(wake, Priority.CapacityChange, OfficeOpens);
    }

    /// <param name="desk">Where it is done.</param>
    /// <param name="piece">Taken from the desk.</param>
    /// <param name="person">Who is free.</param>
    /// <param name="since">Now, but for what had begun before a season under way is simulated.</param>
    private void Begin(Desk desk, in WorkPiece piece, int person, SimTime since)
    {
        WorkItemPlan plan = Plan.WorkItems[piece.Item];
        _inHand++;
        _staff.SetBusy(person, true, Now);
        if (piece.Purpose is not (WorkPurpose.Extension or WorkPurpose.Mending or WorkPurpose.Righting)) _itemOf[piece.Item].Started ??= Now;
        Record(piece.Purpose, piece.Item, piece.Round, piece.Submitter, record => record with { Started = since, Person = person });
        SimTime ends = _staff.People[person].Finish(desk.HoursOf(plan), Now, EffortOf(piece.Purpose, piece.Item, piece.Round, piece.Submitter, Now));
        if (!ends.IsNever) Schedule(ends, Priority.Completion, WorkEnds, Payload.Of(_index.KeyOf(piece.Item), piece.Round, piece.Purpose, person), piece.Submitter);
    }

    private void EndWork(int item, Payload payload, ulong submitter, EventKey cause)
    {
        WorkItemPlan plan = Plan.WorkItems[item];
        PieceRecord done = Record(payload.Purpose, item, payload.Round, submitter, record => record with { Ended = Now });
        DeskOf(payload.Purpose, plan).End(EffortOf(done));
        _inHand--;
        _staff.SetBusy(payload.Person, false, Now);
        switch (payload.Purpose)
        {
            case WorkPurpose.Item:
                _itemOf[item].Rounds++;
                Submit(_itemOf[item], payload.Round, cause);
                break;
            case WorkPurpose.Review:
                _itemOf[item].Rounds++;
                Judge(_itemOf[item], payload.Round, submitter, cause);
                break;
            case WorkPurpose.Mending:
                Send(Model.RankOfId(submitter), Now + ChannelPlan.Least, Priority.Arrival, VisitMessage.Mended, (ulong)payload.Round);
                break;
            case WorkPurpose.Righting:
                Send(Model.RankOfId(submitter), Now + ChannelPlan.Least, Priority.Arrival, TestDays.SiteMessage.PutRight);
                break;
            default:
                Tell(UnitOf(submitter), ChannelPlan.Least, Priority.Answer, ExtensionGranted, Payload.Of(_index.KeyOf(item), payload.Round));
                break;
        }
    }

    /// <summary>The working time of a piece of work, in a season under way from there on.</summary>
    internal SimDuration EffortOf(PieceRecord piece) => EffortOf(piece.Purpose, piece.Item, piece.Round, piece.Submitter, piece.Started);

    /// <summary>Where a piece of work is done.</summary>
    internal Desk DeskOf(PieceRecord piece) => DeskOf(piece.Purpose, Plan.WorkItems[piece.Item]);

    /// <param name="purpose">What it is for.</param>
    /// <param name="item">Of which work item.</param>
    /// <param name="round">Which submission.</param>
    /// <param name="submitter">Who asked.</param>
    /// <param name="started">When it was begun: it takes what the plan said then.</param>
    private SimDuration EffortOf(WorkPurpose purpose, int item, int round, ulong submitter, SimTime started)
    {
        WorkItemPlan plan = ForkPlan.InForceAt(Plan, started).WorkItems[item];
        uint key = _index.KeyOf(item);
        switch (purpose)
        {
            case WorkPurpose.Review:
                return plan.Effort!.SampleDuration(StreamOf(submitter, SeasonDraws.Review).Word(key, (uint)round));
            case WorkPurpose.Extension:
                return plan.Extension!.Effort.SampleDuration(StreamOf(submitter, SeasonDraws.Extension).Word(key, (uint)round));
            case WorkPurpose.Mending:
                return ForkPlan.InForceAt(Plan, started).Visits!.Rounds[round / VisitRoundPlan.TimesMost].Rework
                    .SampleDuration(StreamOf(submitter, CountyVisits.ReworkDraws).Word(CountyVisits.EntityOf(Plan.Units[_unit].Code), (uint)round));
            case WorkPurpose.Righting:
                SimDuration all = SimDuration.Zero;
                if (ForkPlan.InForceAt(Plan, started).Questionnaire!.Accounts!.Righting is { } righting)
                    for (uint found = 0; found < round; found++) all += righting.SampleDuration(Stream(SeasonDraws.Righting).Word(key, found));
                return all;
            case WorkPurpose.Item when round == 0 && ActualOf(item) is { Completed: null } begun:
                return RemainingOf(begun);
            default:
                SimDuration effort = plan.Effort!.SampleDuration(Stream(SeasonDraws.Effort).Word(key, (uint)round));
                return round == 0 ? effort + _itemOf[item].MoreEffort : SimDuration.FromSecondsRounded(effort.TotalSeconds * plan.Review!.Rework);
        }
    }

    private Desk DeskOf(WorkPurpose purpose, WorkItemPlan plan) =>
        _staff.OfOffice(purpose == WorkPurpose.Extension ? plan.Extension!.Office : plan.Office);

    private PieceRecord Record(WorkPurpose purpose, int item, int round, ulong submitter, Func<PieceRecord, PieceRecord> change)
    {
        int at = _pieces.FindLastIndex(piece => piece.Item == item && piece.Round == round && piece.Submitter == submitter && piece.Purpose == purpose);
        return _pieces[at] = change(_pieces[at]);
    }
}
