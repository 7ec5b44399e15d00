using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;

namespace RolloutSim.Model.TestDays;

/// <content>What holds sessions up: incidents, rain, a broken seal; and pupils with a fever.</content>
internal sealed partial class SchoolSite
{
    private const string SealBroken = "seal-broken", Fever = "fever";
    private const ulong SealDraws = 2;

    private readonly Weather _weather;
    private (SimTime Until, (SimTime From, SimTime To) Spell) _rain = (SimTime.Zero, default); // of a day that ends then
    private readonly List<Obstacle> _obstacles = []; // in the order in which they came
    private readonly List<ulong> _fevers = []; // incidents whose pupil waits for a decision
    private int _sentHome, _isolated;

    /// <summary>Whether it rains.</summary>
    internal bool IsWet
    {
        get
        {
            if (HasHappened) return false;
            (SimTime from, SimTime to) = RainToday();
            return Now >= from && Now < to;
        }
    }

    /// <summary>Whether this is the part of a season under way that has happened, as planned.</summary>
    internal bool HasHappened => Season.HasHappened(Now);

    /// <summary>Pupils who did the PE test: so many cards are to be typed.</summary>
    internal int CardsToType
    {
        get
        {
            foreach (SiteSession session in _sessions)
                if (session.Plan.Kind == SessionKind.PeTest) return session.State == SessionState.GivenUp ? 0 : session.People;
            return Facts.Pupils;
        }
    }

    /// <summary>A session wants to know when the rain of its day begins and ends.</summary>
    internal void WatchRain(SiteSession session)
    {
        (SimTime from, SimTime to) = RainToday();
        foreach (SimTime change in (SimTime[])[from, to])
            if (!change.IsNever && change > Now) Schedule(change, Priority.CapacityChange, RainChanges, session.Key);
    }

    /// <summary>The spell of rain of this day, drawn once.</summary>
    private (SimTime From, SimTime To) RainToday()
    {
        if (Now >= _rain.Until) _rain = (Weather.EndOfDay(Now), _weather.RainOn(Now));
        return _rain.Spell;
    }

    /// <summary>Whether a pupil with a fever may go on is for the county's epidemic command to say.</summary>
    internal void AskConsent(SiteSession session, uint pupil)
    {
        Occurred(Fever, 1, session.Key);
        Send(Model.RankOf(CountyOf(), EpidemicCommand.Sort), Now + ChannelPlan.Least, Priority.Arrival, EpidemicCommand.ConsentAsked, pupil, session.Key);
    }

    private void Answer(bool mayGoOn)
    {
        if (mayGoOn) _isolated++;
        else _sentHome++;
    }

    private bool IsHeldUp(SiteSession session)
    {
        foreach (Obstacle obstacle in _obstacles)
            if (obstacle.HoldsUp(session.Plan, session.State == SessionState.On, session.OnTerminals)) return true;
        return false;
    }

    /// <summary>A session stands still, or goes on.</summary>
    private void Hold(SiteSession session, bool isHeld)
    {
        if (isHeld == session.Activities.AreStanding) return;
        if (isHeld)
        {
            session.Activities.Stand(Now);
            session.StandsSince = Now;
            return;
        }
        session.Stood += Now - session.StandsSince;
        session.StandsSince = SimTime.Never;
        foreach ((uint what, long ends) in session.Activities.GoOn(Now)) Announce(session, what, new SimTime(ends));
    }

    private void Strike(ulong key, uint kind, int seconds)
    {
        if (kind == DeskMessage.HashOf(Fever)) _fevers.Add(key);
        Stops what = Days.StopsOf(kind);
        if (what == Stops.Nothing) return;
        bool lasts = seconds > 0 || Season.Incidents?.Kinds.Any(known => known.Key == kind && known.Lasts is not null) == true;
        _obstacles.Add(new Obstacle(key, kind, what, lasts));
        if (seconds > 0) Schedule(Now + SimDuration.FromSeconds(seconds), Priority.CapacityChange, HoldUpEnds, key);
    }

    private void Lift(ulong key) => _obstacles.RemoveAll(obstacle => obstacle.Key == key);

    private void Decide(ulong key, IncidentDecision decision, int parameter)
    {
        if (_fevers.Remove(key)) Answer(mayGoOn: decision != IncidentDecision.CloseRoom);
        switch (decision)
        {
            case IncidentDecision.Postpone:
                Postpone(key, SimDuration.FromMinutes(parameter));
                break;
            case IncidentDecision.SwitchToPaper:
                foreach (SiteSession session in Touched(key).Where(session => session.OnTerminals)) SwitchToPaper(session);
                break;
            case IncidentDecision.CloseRoom:
                foreach (SiteSession session in Touched(key)) GiveUp(session);
                _obstacles.RemoveAll(obstacle => obstacle.Key == key && !obstacle.Lasts);
                break;
            default:
                _obstacles.RemoveAll(obstacle => obstacle.Key == key && IsOverBy(decision, obstacle));
                break;
        }
    }

    /// <summary>People may go on in rain or dust, but not at a terminal without power or line.</summary>
    private static bool IsOverBy(IncidentDecision decision, Obstacle obstacle) =>
        !obstacle.Lasts || (decision == IncidentDecision.Resume && (obstacle.What & (Stops.Terminals | Stops.Line)) == 0);

    /// <summary>What stands still does so for so long, and longer where what stopped it lasts longer.</summary>
    private void Postpone(ulong key, SimDuration by)
    {
        ulong until = StableHash.Mix(key);
        foreach (Obstacle obstacle in _obstacles.FindAll(obstacle => obstacle.Key == key)) _obstacles.Add(obstacle with { Key = until, Lasts = true });
        _obstacles.RemoveAll(obstacle => obstacle.Key == key && !obstacle.Lasts);
        Schedule(Now + by, Priority.CapacityChange, HoldUpEnds, until);
    }

    /// <summary>The sessions that an incident holds up at this moment.</summary>
    private SiteSession[] Touched(ulong key) =>
    [
        .. from session in _sessions
           where session.State is SessionState.On or SessionState.Held
           where _obstacles.Exists(obstacle => obstacle.Key == key && obstacle.HoldsUp(session.Plan, session.State == SessionState.On, session.OnTerminals))
           select session,
    ];

    /// <summary>A package with a broken seal stays shut until the desk's incident is decided; where there is none, the head asks by telephone.</summary>
    private void FindSealBroken()
    {
        uint kind = DeskMessage.HashOf(SealBroken);
        bool isDecided = _desk >= 0 && Season.Incidents!.Kinds.Any(known => known.Id == SealBroken);
        ulong key = isDecided ? DeskMessage.KeyOf(Model.IdOf(_desk), kind, Id, PackageId) : PackageId;
        _obstacles.Add(new Obstacle(key, kind, Stops.Tools));
        Occurred(SealBroken, Facts.Pupils, PackageId);
        if (!isDecided) Schedule(Now + Days.SealDecision.SampleDuration(Stream(SealDraws).Word(0, 0)), Priority.CapacityChange, HoldUpEnds, key);
    }

    private void SaveIncidents(SnapshotWriter writer)
    {
        writer.WriteInt32(_sentHome);
        writer.WriteInt32(_isolated);
        writer.WriteInt32(_obstacles.Count);
        foreach (Obstacle obstacle in _obstacles) obstacle.Save(writer);
        writer.WriteInt32(_fevers.Count);
        foreach (ulong fever in _fevers) writer.WriteUInt64(fever);
    }

    private void LoadIncidents(SnapshotReader reader)
    {
        _sentHome = reader.ReadInt32();
        _isolated = reader.ReadInt32();
        for (int i = reader.ReadCount(14); i > 0; i--) _obstacles.Add(Obstacle.Load(reader));
        for (int i = reader.ReadCount(8); i > 0; i--) _fevers.Add(reader.ReadUInt64());
    }
}
