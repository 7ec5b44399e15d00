using RolloutSim.Model.Kernel;
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
        Due = clock.Due(work.Due),
        PrintedDue = clock.Printed(work.Due),
        Effort = work.Effort!.Value,
        After = [.. work.After.Select(a => new Prerequisite(drafts.IndexOf(a.Value.Id), a.Value.Share))],
        Channel = ChannelOf(work.Via!.Value),
        Evidence = work.Evidence,
        Review = work.Review is not { } review ? null
            : new ReviewPlan(drafts.IndexOf(review.Id), review.SentBack!.Value, review.Rework!.Value, review.Rounds!.Value),
    };

    private WorkItemPlan Review(Draft draft, ReviewEntry review) => new()
    {
        Id = draft.Id,
        Name = review.Name,
        Phase = draft.Work!.Phase,
        Level = draft.Level!.Value,
        Kind = WorkItemKind.Review,
        Office = OfficeOf(review.Who!.Value),
        Known = clock.Begin(draft.Work.Known),
        Due = clock.Due(review.Due),
        PrintedDue = clock.Printed(review.Due),
        Effort = review.Effort!.Value,
        Channel = ChannelOf(draft.Work.Via!.Value),
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

    private int OfficeOf(Role role) => Find(file.Offices.Length, i => file.Offices[i].Level == role.Level && file.Offices[i].Name == role.Office);

    private int ChannelOf(string name) => Find(file.Channels.Length, i => file.Channels[i].Name == name);

    private static int Find(int count, Predicate<int> fits)
    {
        for (int i = 0; i < count; i++)
            if (fits(i)) return i;
        throw new InvalidOperationException("A name that was checked is gone.");
    }
}
