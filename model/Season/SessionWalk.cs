using RolloutSim.Model.Kernel;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Model.Season;

/// <summary>How a session of the test days came to begin and end when it did: its part of the way back from a late work item.</summary>
/// <remarks>
/// A session is allowed its planned length. What it stood still in the rain or in an incident, and what it began late for want of people, rooms
/// or decisions, is not allowed. A package that came late is allowed the time planned for fetching, from the bell for it; behind another session,
/// or a work item of the preparation, the way goes on.
/// </remarks>
internal static class SessionWalk
{
    /// <summary>The session that a fixed block is: itself, or of the test as a whole the one that ended last, or has not ended.</summary>
    public static SiteSession? SessionOf(SchoolSite site, int item)
    {
        SiteSession? found = null;
        foreach (SiteSession session in site.Sessions)
        {
            if (session.Plan.Item == item) return session;
            if (item == site.Days.Test && (found is null || session.Ended > found.Ended)) found = session;
        }
        return found;
    }

    /// <summary>Unit and work item of what was before a session; null: a bell.</summary>
    public static (int Unit, int Item)? Before(SeasonPlan plan, SchoolSite site, int item, SimTime until)
    {
        if (SessionOf(site, item) is not { } session) return null;
        if (session.Plan.Item != item) return (site.Unit, session.Plan.Item);
        if (Longer(site, session) is { } beside) return (site.Unit, beside.Plan.Item);
        SessionCause cause = SessionCause.Of(site, session, until);
        if (cause.Session >= 0) return (site.Unit, site.Sessions[cause.Session].Plan.Item);
        return cause.Item >= 0 ? (plan.Units.AncestorAt(site.Unit, plan.WorkItems[cause.Item].Level), cause.Item) : null;
    }

    /// <summary>The stretches of a session, the latest first, back to where <see cref="Before"/> goes on.</summary>
    /// <param name="site">The school.</param>
    /// <param name="item">The session's work item.</param>
    /// <param name="at">Where the walk stands.</param>
    public static IEnumerable<(SimTime From, LateTag Tag, SimDuration Allowance)> Stretches(SchoolSite site, int item, SimTime at)
    {
        if (SessionOf(site, item) is not { } session) yield break;
        SimTime ended = SimTime.Min(session.Ended, at);
        yield return (ended, LateTag.System, SimDuration.Zero);
        if (session.Plan.Item != item || Longer(site, session) is not null) yield break;
        SimTime began = SimTime.Min(session.Began, ended);
        SimTime moved = SimTime.Max(began, ended - session.Stood);
        yield return (moved, LateTag.Standstill, SimDuration.Zero);
        yield return (began, session.Plan.Kind == SessionKind.Return ? LateTag.Transit : LateTag.Session, session.Began.IsNever ? SimDuration.Zero : session.Plan.Length);
        SessionCause cause = SessionCause.Of(site, session, at);
        yield return (cause.At, TagOf(session.WaitsFor), SimDuration.Zero);
        if (cause.Wait != SessionWait.Package) yield break;
        SessionPlan? fetching = site.Sessions.Select(other => other.Plan).LastOrDefault(other => other.Kind == SessionKind.Fetching && other.From <= cause.At);
        if (fetching is not null) yield return (fetching.From, LateTag.Transit, fetching.Length);
    }

    /// <summary>A session beside which this one went on to the end.</summary>
    private static SiteSession? Longer(SchoolSite site, SiteSession session)
    {
        if (session.Ended.IsNever) return null;
        foreach (int beside in site.Beside(session))
            if (site.Sessions[beside].Ended == session.Ended) return site.Sessions[beside];
        return null;
    }

    private static LateTag TagOf(SessionWait wait) => wait switch
    {
        SessionWait.Post => LateTag.Absence,
        SessionWait.Incident or SessionWait.Paper => LateTag.Standstill,
        SessionWait.Package => LateTag.Transit,
        _ => LateTag.Session,
    };
}
