using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.TestDays;

/// <summary>What a session waited for last, of all that had to come before it: the bell, another session, the package, a work item.</summary>
/// <param name="At">When that was there; between this moment and the session's beginning nothing was missing but people, the room or a decision.</param>
/// <param name="Wait">What it was.</param>
/// <param name="Session">Index of the other session; -1: it was none.</param>
/// <param name="Item">Index of the work item; -1: it was none.</param>
internal readonly record struct SessionCause(SimTime At, SessionWait Wait, int Session, int Item)
{
    /// <param name="site">The school.</param>
    /// <param name="session">One of its sessions.</param>
    /// <param name="until">Where the run, or the walk back, has come.</param>
    public static SessionCause Of(SchoolSite site, SiteSession session, SimTime until)
    {
        SimTime began = SimTime.Min(session.Began, until);
        // What follows another has no bell: that one was over when it could begin.
        SimTime rang = session.Plan.Follows < 0 ? session.Plan.From : SimTime.Zero;
        var cause = new SessionCause(SimTime.Min(rang, began), SessionWait.Bell, -1, -1);
        void Try(SimTime at, SessionWait wait, int other, int item)
        {
            if (at > cause.At && at <= began) cause = new SessionCause(at, wait, other, item);
        }
        foreach (int before in site.Before(session)) Try(site.Sessions[before].Ended, SessionWait.Session, before, -1);
        if (session.Plan.HasTools) Try(session.PackageCame, SessionWait.Package, -1, -1);
        foreach (int item in session.Plan.Needs) Try(site.HeardOf(item), SessionWait.WorkItem, -1, item);
        return cause;
    }
}
