using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Season;

namespace RolloutSim.Model.TestDays;

/// <content>What the school and its county's network tell each other: rooms, power, the line, who is done.</content>
internal sealed partial class SchoolSite
{
    private const string LogInFailure = "log-in-failure";

    private readonly SchoolSittings? _sittings; // null: nobody here uses the questionnaire system
    private readonly SiteSession[] _atTerminals; // the sessions whose rooms the county's network hears of
    private SimTime _welcomesFrom = SimTime.Zero; // vowed
    private bool _hasMoved = true; // sessions, since it was vowed
    private bool _hasPower = true, _hasLine = true, _isPutRight;

    /// <summary>How many can be at the terminals of a session at once.</summary>
    internal int TerminalsOf(SiteSession session) => _sittings!.PlanOf(session.Key).Terminals;

    /// <summary>The room is ready and those who take part are there.</summary>
    internal void WelcomeSitting(SiteSession session, int people) =>
        Welcome(session.Key, people, _isPutRight && session.Plan.Kind == SessionKind.AdultsQuestionnaire ? 1ul << 63 : 0);

    /// <summary>The adults try what they will do on the day: at terminals where the plan has the traffic of it, else their work says when.</summary>
    private void WelcomePractice() => Welcome(_sittings!.Practice!.SessionKey, _sittings.Practice.Pages.Length, 0);

    private void Welcome(uint sitting, int people, ulong more)
    {
        if (Now < _welcomesFrom) throw Broken($"People sit down at terminals before {_welcomesFrom}, the earliest that was vowed.");
        Send(_sittings!.Receiving, Now, Priority.CapacityChange, ReceivingSide.RoomReady, (ulong)_sittings.PlaceOf(sitting), AccountFault() | ((ulong)people << 32) | more);
    }

    /// <summary>Nothing is told to the network at once but that people sit down, and not before a bell has rung for it; all else it hears half a minute later.</summary>
    protected override LpPromise Promise()
    {
        if (_hasMoved) _welcomesFrom = WelcomesFrom();
        _hasMoved = false;
        return new LpPromise(NextOwn + Sort.Reaction, _welcomesFrom);
    }

    private SimTime WelcomesFrom()
    {
        SimTime from = SimTime.Never;
        if (_sittings?.Practice is { } practice && practice.Start >= Now && practice.Start >= NextOwn) from = practice.Start;
        foreach (SiteSession session in _atTerminals) from = SimTime.Min(from, WelcomesFrom(session));
        return from;
    }

    /// <summary>The earliest moment at which people could sit down, whatever comes; <see cref="SimTime.Zero"/>: any.</summary>
    private SimTime WelcomesFrom(SiteSession session)
    {
        bool isOnPaper = session.Plan.OnTerminals && !session.OnTerminals;
        if (session.IsEnded || (session.Work is TrafficWork && (session.State == SessionState.On || isOnPaper))) return SimTime.Never;
        SiteSession rung = session;
        while (rung.State == SessionState.Ahead && rung.Plan.Follows >= 0) rung = _sessions[rung.Plan.Follows];
        return rung.State == SessionState.Ahead ? rung.Plan.From : SimTime.Zero;
    }

    /// <summary>The school has practised: what does not work comes out, as far as it does.</summary>
    private void Practise()
    {
        if (_sittings!.Practice is not null) return; // its own sitting says what it has found
        foreach (SiteSession session in _sessions)
        {
            if (session.Plan.Kind != SessionKind.AdultsQuestionnaire || !IsSitting(session.Key)) continue;
            Send(_sittings.Receiving, Now + ChannelPlan.Least, Priority.CapacityChange, ReceivingSide.Practised, (ulong)_sittings.PlaceOf(session.Key), AccountFault());
            return;
        }
    }

    /// <summary>What the practice has found goes to whoever has seen to the practice.</summary>
    private void PutRight(int found)
    {
        if (found == 0 || _sittings!.Accounts is not { Practice: >= 0 and var item }) _isPutRight = true;
        else Send(_offices, Now + ChannelPlan.Least, Priority.Arrival, OfficeMessage.FoundInPractice, Payload.Of(_index.Season.KeyOf(item), Math.Min(found, byte.MaxValue)));
    }

    internal bool IsSitting(uint session) => _sittings?.Has(session) == true;

    private void CloseSitting(SiteSession session)
    {
        if (session.Work is TrafficWork or EntryWork && IsSitting(session.Key)) Send(_sittings!.Receiving, Now + ChannelPlan.Least, Priority.CapacityChange, ReceivingSide.RoomClosed, (ulong)_sittings.PlaceOf(session.Key));
    }

    private void EndSitting(SiteSession session, int seconds)
    {
        if (session is { State: SessionState.On, Work: EntryWork entry }) entry.Sent();
        if (session is { State: SessionState.On, OnTerminals: var isOn, Plan.OnTerminals: var wasOn, Work: TrafficWork work } && isOn == wasOn) work.Over(seconds);
    }

    private void FailLogIn(SiteSession session, int people) => Occurred(LogInFailure, people, session.Key);

    /// <summary>The chance that an account here does not work, in 2^-32: by whether the roster was in time.</summary>
    private uint AccountFault()
    {
        if (_sittings!.Accounts is not { } accounts) return 0;
        bool isLate = accounts is { Rosters: >= 0, Issued: >= 0 } && (HeardOf(accounts.Rosters).IsNever || HeardOf(accounts.Rosters) > HeardOf(accounts.Issued));
        double chance = isLate ? accounts.LateRoster : accounts.Wrong;
        return (uint)(chance * uint.MaxValue);
    }

    /// <summary>What incidents stop at terminals and on the line, the county's network feels half a minute later, as whoever is told anything.</summary>
    private void TellNetwork()
    {
        if (_sittings is null || (_obstacles.Count == 0 && _hasPower && _hasLine)) return;
        Stops stopped = Stops.Nothing;
        foreach (Obstacle obstacle in _obstacles) stopped |= obstacle.What;
        bool hasPower = (stopped & Stops.Terminals) == 0, hasLine = (stopped & Stops.Line) == 0;
        ulong place = (ulong)_sittings.School;
        SimTime at = Now + ChannelPlan.Least;
        if (hasPower != _hasPower) Send(_sittings.Receiving, at, Priority.CapacityChange, ReceivingSide.PowerState, place, hasPower ? 1u : 0u);
        if (hasLine != _hasLine)
        {
            Send(_sittings.Receiving, at, Priority.CapacityChange, ReceivingSide.LineState, place, hasLine ? 1u : 0u);
            if (_sittings.Sending >= 0) Send(_sittings.Sending, at, Priority.CapacityChange, SendingSide.LineState, place, hasLine ? 1u : 0u);
        }
        (_hasPower, _hasLine) = (hasPower, hasLine);
    }
}
