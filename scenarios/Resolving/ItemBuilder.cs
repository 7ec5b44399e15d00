using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Makes the model's work items out of drafts that were found good.</summary>
internal sealed class ItemBuilder(PlanFile file, Drafts drafts, SeasonClock clock)
{
    public WorkItemPlan Build(Draft draft) => draft switch
    {
        { Review: { } review } => Review(draft, review),
        { Work: { } work } => Work(draft, work),
        { Session: { } session } => Block(draft, session.Name, Begin(session), End(session)),
        _ => Block(draft, new LocalName("测试", "Test"), file.Sessions.Min(Begin), file.Sessions.Max(End)),
    };

    private WorkItemPlan Work(Draft draft, WorkItemEntry work) => new()
    {
        Id = draft.Id,
        Name = work.Name,
        Phase = work.Phase,
        Level = draft.Level!.Value,
        Kind = WorkItemKind.Work,
        Office = OfficeOf(work.Who!.Value),
        Known = clock.Begin(work.Known),
        From = clock.Begin(work.From),
        Due = clock.Due(work.Due, work.Who.Value),
        PrintedDue = clock.Printed(work.Due, work.Who.Value),
        Effort = work.Effort!.Value,
        After = [.. work.After.Select(a => new Prerequisite(drafts.IndexOf(a.Value.Id), a.Value.Share, CutOff(a.Value, work.Who.Value)))],
        Channel = ChannelOf(work.Via!.Value),
        Evidence = work.Evidence,
        Review = work.Review is not { } review ? null
            : new ReviewPlan(drafts.IndexOf(review.Id), review.SentBack!.Value, review.Rework!.Value, review.Rounds!.Value),
        StartLag = StartLag(work),
        RemindedAt = Reminded(work),
        ClosesAt = Closes(work),
        Extension = work.Extension is { } extension ? new ExtensionPlan(OfficeOf(extension.Who!.Value), extension.Effort!.Value) : null,
        OvertimeFrom = OvertimeFrom(work.OvertimeFrom, work.Due, work.Who.Value),
        IsRival = work.IsRival,
    };

    /// <summary>Habits are those of the season: nobody said them of other work. Without a date there is nothing to be late for.</summary>
    private Distribution? StartLag(WorkItemEntry work)
    {
        Given<Distribution>? lag = work.StartLag ?? (work.IsRival || work.Due is null ? null : file.Habits.StartLag);
        return lag?.Value is Constant { Value: 0 } ? null : lag?.Value;
    }

    private SimTime? Reminded(WorkItemEntry work)
    {
        Given<Reminder>? remind = work.Remind ?? (work.IsRival || work.Due is null ? null : file.Habits.Remind);
        return remind is null ? null : clock.Opening(remind.Value.On(DueDay(work), clock.First, clock.Last), work.Who!.Value);
    }

    private SimTime? Closes(WorkItemEntry work) =>
        work.Closes is { } closes ? clock.Closing(closes.Value.On(DueDay(work), clock.First, clock.Last), work.Who!.Value) : null;

    /// <summary>Of an item without a date nothing is counted from it.</summary>
    private DateOnly DueDay(WorkItemEntry work) => work.Due is { } due ? clock.On(due.Value) : clock.Last;

    private SimTime? OvertimeFrom(Given<PlanDate>? from, Given<PlanDate>? due, Role who)
    {
        if (clock.OvertimeOf(clock.Office(who)) is null || (from ?? due) is not { } day) return null;
        return clock.Begin(day);
    }

    private SimTime? CutOff(Reference reference, Role who) => reference.Until is { } until ? clock.Closing(clock.On(until), who) : null;

    private WorkItemPlan Review(Draft draft, ReviewEntry review) => new()
    {
        Id = draft.Id,
        Name = review.Name,
        Phase = draft.Work!.Phase,
        Level = draft.Level!.Value,
        Kind = WorkItemKind.Review,
        Office = OfficeOf(review.Who!.Value),
        Known = clock.Begin(draft.Work.Known),
        Due = clock.Due(review.Due, review.Who.Value),
        PrintedDue = clock.Printed(review.Due, review.Who.Value),
        Effort = review.Effort!.Value,
        Channel = ChannelOf(draft.Work.Via!.Value),
        OvertimeFrom = OvertimeFrom(review.OvertimeFrom, review.Due, review.Who.Value),
        IsRival = draft.Work.IsRival,
    };

    private WorkItemPlan Block(Draft draft, LocalName name, SimTime from, SimTime to) => new()
    {
        Id = draft.Id,
        Name = name,
        Phase = Phase.Test,
        Level = draft.Level!.Value,
        Kind = WorkItemKind.FixedBlock,
        From = from,
        Due = to,
        PrintedDue = to,
        Channel = ChannelOf(Defaults.SessionChannel),
    };

    private SimTime Begin(SessionEntry session) => clock.Civil.At(clock.On(session.Day), SessionResolver.Span(session, file.Sessions).From);

    private SimTime End(SessionEntry session) => clock.Civil.At(clock.On(session.Day), SessionResolver.Span(session, file.Sessions).To);

    public int OfficeOf(Role role) => Find(file.Offices.Length, i => file.Offices[i].Level == role.Level && file.Offices[i].Name == role.Office);

    private int ChannelOf(string name) => Find(file.Channels.Length, i => file.Channels[i].Name == name);

    private static int Find(int count, Predicate<int> fits)
    {
        for (int i = 0; i < count; i++)
            if (fits(i)) return i;
        throw new InvalidOperationException("A name that was checked is gone.");
    }
}
