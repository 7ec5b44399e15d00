using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Season;

namespace RolloutSim.Model.TestDays;

/// <content>Begins sessions when all is there, ends them, gives them up.</content>
internal sealed partial class SchoolSite
{
    /// <summary>Its own work is done; it is over as soon as those beside it are.</summary>
    internal void Done(SiteSession session) => session.IsDone = true;

    private void Ring(SiteSession session)
    {
        session.State = SessionState.Held;
        session.Rang = Now;
        SessionPlan plan = session.Plan;
        foreach (PostNeed need in plan.Posts)
        {
            if (Missing(need, plan.Half) <= 0) continue;
            if (need.IfEmpty != EmptyPost.Slower) Schedule(Now + need.Wait, Priority.TimeOut, PatienceEnds, session.Key);
        }
        if (IsByTheBell(plan)) Schedule(Now + Days.LatestStart, Priority.TimeOut, IsGivenUp, session.Key);
    }

    /// <summary>What pupils do is given up when it is much too late; what is left to staff and adults is done whenever it can be.</summary>
    private static bool IsByTheBell(SessionPlan plan) =>
        plan.HasPupils || plan.Kind is SessionKind.Opening or SessionKind.Counting;

    /// <summary>Lets everything happen that can: ends, beginnings, standing still and going on.</summary>
    private void Advance()
    {
        for (bool hasChanged = true; hasChanged;)
        {
            hasChanged = false;
            foreach (SiteSession session in _sessions)
            {
                if (session.State == SessionState.On && session.IsDone && AreEnded(_index.Beside[session.Index]))
                {
                    End(session, SessionState.Over);
                    hasChanged = true;
                }
                else if (session.State == SessionState.Held && IsRoomClosed(session))
                {
                    GiveUp(session);
                    hasChanged = true;
                }
                else if (session.State == SessionState.Held && MissingFor(session) is null)
                {
                    Begin(session);
                    hasChanged = true;
                }
            }
        }
        (_isAnyHeld, _isUnchecked, _hasMoved) = (false, true, true);
        foreach (SiteSession session in _sessions)
        {
            _isAnyHeld |= session.State == SessionState.Held;
            if (session.State == SessionState.On) Hold(session, IsHeldUp(session));
        }
    }

    /// <summary>What a session still waits for; null: nothing.</summary>
    private SessionWait? MissingFor(SiteSession session)
    {
        SessionPlan plan = session.Plan;
        SessionWait? missing = null;
        if (!AreEnded(_index.Before[session.Index])) missing = SessionWait.Session;
        else if (Custody is not null && plan.HasTools && !Tools.IsHere) missing = SessionWait.Package;
        else if (!AreDone(plan.Needs)) missing = SessionWait.WorkItem;
        else if (session.AwaitsPaper) missing = SessionWait.Paper;
        else if (IsHeldUp(session)) missing = SessionWait.Incident;
        else if (plan.Room.Length > 0 && IsInUse(plan.Room)) missing = SessionWait.Room;
        else if (IsPostAwaited(session)) missing = SessionWait.Post;
        if (missing is { } wait) session.WaitsFor = wait;
        return missing;
    }

    private bool AreDone(ImmutableArray<int> items)
    {
        foreach (int item in items)
            if (HeardOf(item).IsNever) return false;
        return true;
    }

    private bool IsInUse(string room)
    {
        foreach (SiteSession session in _sessions)
            if (session.State == SessionState.On && session.Plan.Room == room) return true;
        return false;
    }

    private bool AreEnded(ImmutableArray<int> sessions)
    {
        foreach (int session in sessions)
            if (!_sessions[session].IsEnded) return false;
        return true;
    }

    private void Begin(SiteSession session)
    {
        session.State = SessionState.On;
        if (session.Began.IsNever)
        {
            if (Now == session.Rang) session.WaitsFor = session.Plan.Follows < 0 ? SessionWait.Bell : SessionWait.Session;
            else if (session.Plan.IsTest && Now - session.Rang > Days.LateAfter) Occurred("late-start", session.Work.People, session.Key);
            session.Began = Now;
            session.People = session.Work.People;
            if (session.Plan.HasTools) session.PackageCame = Tools.CameAt;
            Tell(OfficeMessage.SessionBegan, session.Key, Now);
            if (Array.TrueForAll(_sessions, other => other == session || other.Began.IsNever)) TellOfTest(OfficeMessage.SessionBegan);
        }
        session.Work.Begin();
    }

    private void End(SiteSession session, SessionState state)
    {
        Hold(session, false);
        session.State = state;
        session.Ended = Now;
        Tell(OfficeMessage.SessionEnded, session.Key, Now);
        foreach (SiteSession next in _sessions)
            if (next.Plan.Follows == session.Index) Ring(next);
        if (Array.TrueForAll(_sessions, other => other.IsEnded)) TellOfTest(OfficeMessage.SessionEnded);
    }

    private void GiveUp(SiteSession session)
    {
        session.Activities.Clear();
        CloseSitting(session);
        if (session.Began.IsNever) session.People = session.Work.People;
        if (session.Plan.HasTools) Tools.TakeIn();
        End(session, SessionState.GivenUp);
    }

    /// <summary>What was to be done at terminals is begun again on paper, as soon as that is there.</summary>
    private void SwitchToPaper(SiteSession session)
    {
        if (Days.Paper is null || session.Plan.Kind == SessionKind.AdultsQuestionnaire) return;
        session.Activities.Clear();
        CloseSitting(session);
        Hold(session, false);
        (session.State, session.OnTerminals, session.AwaitsPaper) = (SessionState.Held, false, true);
        session.MayBeginUntil = Now + Days.LatestStart;
        Schedule(session.MayBeginUntil, Priority.TimeOut, IsGivenUp, session.Key);
        Send(Model.RankOf(0, PaperPrinter.Sort), Now + ChannelPlan.Least, Priority.Arrival, PaperPrinter.PaperAsked, session.Key, (ulong)session.Work.People);
    }

    private void TellOfTest(ushort kind)
    {
        if (Days.Test >= 0) Tell(kind, _index.Season.KeyOf(Days.Test), Now);
    }

    private void Tell(ushort kind, uint key, SimTime at) =>
        Send(_offices, Now + ChannelPlan.Least, Priority.Completion, kind, Payload.Of(key), (ulong)at.Microseconds);

    /// <summary>A work item is done that sessions wait for, or with which the package is mailed.</summary>
    private void Hear(int item)
    {
        AccountsPlan? accounts = _sittings?.Accounts;
        if ((!_index.IsNeeded(item) && accounts?.Items.Contains(item) != true) || !HeardOf(item).IsNever) return;
        _heard.Add((item, Now));
        if (item == accounts?.Practice) Practise();
    }
}
