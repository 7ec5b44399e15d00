using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Incidents;

/// <content>The home of the incidents that happened here: each has one state, one owner, one history.</content>
internal sealed partial class IncidentDesk
{
    private void Strike(ulong key, uint kindKey, SimDuration lasts, bool isForeseen)
    {
        int kind = _index.KindOf(kindKey);
        if (kind < 0) throw Broken($"An incident of a kind strikes that the plan does not know: {kindKey:x8}.");
        if (!isForeseen && lasts == SimDuration.Zero) lasts = LastsOf(kind, StreamOf(key, FoundDraws), entity: 1);
        Open(key, kind, Plan.Kinds[kind].TouchesSchool ? Plan.PupilsOf(_unit) : 1, lasts);
    }

    /// <summary>Another process says that something has gone wrong.</summary>
    private void Occur(uint kindKey, ulong subject, int touched, ulong from)
    {
        int kind = _index.KindOf(kindKey);
        if (kind < 0) return;
        ulong key = DeskMessage.KeyOf(Id, kindKey, from, subject);
        while (_incidentOf.ContainsKey(key)) key = StableHash.Mix(key); // the same again
        Open(key, kind, touched, LastsOf(kind, StreamOf(key, FoundDraws), entity: 1));
    }

    private void Open(ulong key, int kind, int touched, SimDuration lasts)
    {
        if (_incidentOf.ContainsKey(key)) throw Broken($"The incident {key:x16} happens twice.");
        var incident = new Incident
        {
            Key = key,
            Kind = kind,
            Ordinal = _incidents.Count(other => other.Kind == kind) + 1,
            At = Now,
            Touched = touched,
            Until = lasts == SimDuration.Zero ? SimTime.Zero : Now + lasts,
            Chain = new EscalationChain(Plan.Escalation),
            Owner = Rank,
        };
        incident.SetLevel(Plan.Kinds[kind].Level, ClassRule.Kind, Now);
        _incidents.Add(incident);
        _incidentOf.Add(key, incident);
        Tally(IncidentTallies.All);
        Tally(IncidentTallies.Open);
        incident.Write(Now, Id, IncidentStep.Occurred, Duty);
        WatchKind(kind);
        if (incident.Until > SimTime.Zero) Schedule(incident.Until, Priority.CapacityChange, DeskMessage.Passes, key);
        LengthenReports(incident);
        bool isInside = IsInside(incident);
        if (isInside || FirstAbove < 0 || _level != UnitLevel.School) StartChain(incident);
        if (_level != UnitLevel.School || FirstAbove < 0) return;
        if (IsThere(IncidentSeat.ResponsibleInspector)) Enqueue(IncidentSeat.ResponsibleInspector, CardOf(incident), DutyWork.Call);
        else ReportUp(incident, IncidentSeat.School);
    }

    /// <summary>The lowest desk above this one.</summary>
    private int FirstAbove => _level > UnitLevel.County && _county >= 0 ? _county
        : _level > UnitLevel.City && _city >= 0 ? _city
        : _level > UnitLevel.Province && _province >= 0 ? _province
        : _level > UnitLevel.Nation ? _centre : -1;

    /// <summary>Whether the school handles it by itself.</summary>
    private bool IsInside(Incident incident) => _level == UnitLevel.School && incident.Level == IncidentLevel.One && AuthorityOf(incident) == ApprovalAuthority.Nobody;

    /// <summary>Who must consent, among those who are there.</summary>
    private ApprovalAuthority AuthorityOf(Incident incident) => _index.AuthorityOf(incident.Kind, incident.Level, _unit);

    /// <summary>The desk that must hear of an incident within the limit: of level 1 the next one, of graver ones the province.</summary>
    private int MustHear(IncidentLevel level) => (level == IncidentLevel.One && _level == UnitLevel.School) || _province < 0 || _province == Rank ? FirstAbove : _province;

    /// <summary>The desks that can be called, the nearest first.</summary>
    private List<int> StepsOf(Incident incident)
    {
        UnitLevel top = incident.Level switch { IncidentLevel.One => UnitLevel.County, IncidentLevel.Two => UnitLevel.Province, _ => UnitLevel.Nation };
        List<int> steps = [];
        if (IsInside(incident) || _level < UnitLevel.School) steps.Add(Rank);
        void Add(int desk, UnitLevel level)
        {
            if (desk >= 0 && desk != Rank && level < _level && level >= top) steps.Add(desk);
        }
        Add(_county, UnitLevel.County);
        Add(_city, UnitLevel.City);
        Add(_province, UnitLevel.Province);
        Add(_centre, UnitLevel.Nation);
        if (steps.Count == 0) steps.Add(FirstAbove >= 0 ? FirstAbove : Rank);
        return steps;
    }

    private void StartChain(Incident incident)
    {
        if (incident.Chain.Start(incident.Level, StepsOf(incident).Count, Now) is >= 0 and int step) Call(incident, step);
    }

    private void Call(Incident incident, int step)
    {
        int desk = StepsOf(incident)[step];
        bool isAgain = incident.Was(IncidentStep.Called, Model.IdOf(desk));
        incident.AddDesk(desk);
        incident.Write(Now, Model.IdOf(desk), isAgain ? IncidentStep.CalledAgain : IncidentStep.Called, DutyAt(desk));
        Post(desk, DeskMessage.Called, incident.Key, NoteOf(incident));
        Schedule(incident.Chain.Due, Priority.TimeOut, DeskMessage.ChainDue, incident.Key);
    }

    private DeskNote NoteOf(Incident incident) => new(_index.KeyOf(incident.Kind), incident.Level, IsApproved: incident.IsApproved, IsOver: incident.IsOver, Parameter: incident.Round);

    private IncidentSeat DutyAt(int desk) => IncidentSeats.DutyOf(Model.Units[Model.UnitOf(desk)].Level);

    private void Report(Incident incident, int desk)
    {
        incident.AddDesk(desk);
        Post(desk, DeskMessage.Reported, incident.Key, NoteOf(incident));
    }

    /// <summary>A desk has heard of it.</summary>
    private void Hear(Incident incident, int desk)
    {
        if (desk == MustHear(incident.Level)) incident.Reported ??= Now;
        if (!incident.Was(IncidentStep.Told, Model.IdOf(desk))) incident.Write(Now, Model.IdOf(desk), IncidentStep.Told, DutyAt(desk));
    }

    private void Take(Incident incident, int desk)
    {
        incident.Chain.Acknowledge();
        (incident.State, incident.Owner) = (IncidentState.Acknowledged, desk);
        incident.Acknowledged ??= Now;
        if (desk == MustHear(incident.Level)) incident.Reported ??= Now;
        foreach (int other in incident.Desks)
        {
            if (other != desk) Post(other, DeskMessage.TakenElsewhere, incident.Key, NoteOf(incident));
        }
        if (desk != Rank && _cards.TryGetValue(incident.Key, out IncidentCard? own)) Release(own);
    }

    /// <summary>It is graver, or less grave, than was thought.</summary>
    private void Classify(Incident incident, IncidentLevel level, ClassRule rule, int desk)
    {
        bool isHigher = level > incident.Level, isLower = level < incident.Level;
        incident.SetLevel(level, rule, Now);
        if (isHigher) Raise(incident, desk);
        if (!isLower) return;
        incident.Chain.Lower(level);
        if (incident.State == IncidentState.Handling) incident.IsApproved = true; // what is in hand goes on, whoever consents on the lower level
        if (incident.State == IncidentState.AwaitingApproval && AuthorityOf(incident) == ApprovalAuthority.Nobody)
        {
            incident.State = IncidentState.Acknowledged;
            GiveTurn(incident);
        }
    }

    /// <summary>The chain begins anew: who raised it has it, if the chain would call him; else it is open again.</summary>
    private void Raise(Incident incident, int desk)
    {
        incident.BeginRound();
        IncidentCard own = CardOf(incident);
        Withdraw(Duty, own, DutyWork.Take);
        Withdraw(Duty, own, DutyWork.Handle);
        if (own.Round < incident.Round) own.BeginRound(incident.Round);
        own.Level = incident.Level;
        List<int> steps = StepsOf(incident);
        int step = incident.Chain.Start(incident.Level, steps.Count, Now);
        if (steps.Contains(desk))
        {
            Take(incident, desk);
            return;
        }
        (incident.State, incident.Owner) = (IncidentState.Open, Rank);
        Call(incident, step);
    }

    private void GiveTurn(Incident incident, bool isRefused = false) =>
        Post(incident.Owner, DeskMessage.YourTurn, incident.Key, NoteOf(incident) with { IsRefused = isRefused });

    private void ReportUp(Incident incident, IncidentSeat seat)
    {
        incident.SetReported(seat);
        if (seat is IncidentSeat.School or IncidentSeat.ResponsibleInspector)
        {
            if (incident.Chain.Step < 0 && incident.State == IncidentState.Open) StartChain(incident);
            else if (FirstAbove >= 0 && !incident.Knows(FirstAbove)) Report(incident, FirstAbove);
        }
        else if (seat == IncidentSeat.Province)
        {
            if (_centre >= 0) Report(incident, _centre);
        }
        else if (_province >= 0 && _province != Rank)
        {
            Report(incident, _province);
        }
        else if (_centre >= 0 && _centre != Rank)
        {
            Report(incident, _centre);
        }
    }

    private void AskApproval(Incident incident, IncidentSeat seat)
    {
        incident.State = IncidentState.AwaitingApproval;
        if (AuthorityOf(incident) == ApprovalAuthority.EpidemicCommand)
        {
            incident.AddDesk(_county);
            Post(_county, DeskMessage.ApprovalAsked, incident.Key, NoteOf(incident));
        }
        else if (seat == IncidentSeat.Centre)
        {
            Post(_centre, DeskMessage.ApprovalAsked, incident.Key, NoteOf(incident)); // it has it because the province did not answer
        }
        else if (incident.Level == IncidentLevel.Three && _city >= 0 && !incident.IsProposed && seat is not (IncidentSeat.City or IncidentSeat.Province))
        {
            incident.AddDesk(_city);
            Post(_city, DeskMessage.ProposalAsked, incident.Key, NoteOf(incident));
        }
        else
        {
            AskProvince(incident);
        }
    }

    /// <summary>By telephone where it is urgent, else through the management system.</summary>
    private void AskProvince(Incident incident)
    {
        bool isFast = incident.Level == IncidentLevel.Three || Plan.Kinds[incident.Kind].IsUrgent;
        incident.AddDesk(_province);
        Post(_province, DeskMessage.ApprovalAsked, incident.Key, NoteOf(incident), isFast ? ChannelPlan.Least : Plan.SystemDelay);
    }

    private void Do(Incident incident, IncidentDecision measure, int minutes)
    {
        incident.Decided ??= Now;
        incident.State = IncidentState.Handling;
        TellStruck(incident, StruckParty.Decided, (byte)measure | ((ulong)minutes << 32));
        IncidentCard card = CardOf(incident);
        if (!incident.IsHandled && card.TakeOn(DutyWork.Handle)) Enqueue(Duty, card, DutyWork.Handle);
        TryResolve(incident); // a further measure of what was handled before
    }

    private void EndHandling(Incident incident)
    {
        incident.IsHandled = true;
        incident.Write(Now, Id, IncidentStep.Handled, Duty);
        TryResolve(incident);
    }

    /// <summary>What lasted is over by itself.</summary>
    private void Pass(Incident incident)
    {
        if (incident.IsOver || incident.IsPassed) return;
        incident.IsPassed = true;
        TellStruck(incident, StruckParty.Lifted); // of what an inject began nobody else knows when it ends
        incident.EndHelp();
        incident.Write(Now, Id, IncidentStep.Passed, Duty);
        TryResolve(incident);
    }

    private void EndHelp(Incident incident, IncidentSeat helper)
    {
        if (incident.IsOver || !incident.AwaitsHelp) return;
        incident.EndHelp(helper);
        incident.Write(Now, Model.IdOf(_county), IncidentStep.Helped, helper);
        if (incident.Until > Now && !incident.IsPassed)
        {
            incident.IsPassed = true;
            TellStruck(incident, StruckParty.Lifted);
        }
        TryResolve(incident);
    }

    private void TryResolve(Incident incident)
    {
        bool lasts = incident.Until > SimTime.Zero && !incident.IsPassed;
        if (incident.State != IncidentState.Handling || !incident.IsHandled || lasts || incident.AwaitsHelp) return;
        incident.State = IncidentState.Resolved;
        incident.Resolved = Now;
        incident.Chain.Resolve();
        incident.Write(Now, Id, IncidentStep.Resolved, Duty);
        Tally(IncidentTallies.Open, -1);
        TellStruck(incident, StruckParty.Lifted);
        if (_cards.TryGetValue(incident.Key, out IncidentCard? own)) Close(own);
        foreach (int desk in incident.Desks)
        {
            if (desk != Rank) Post(desk, DeskMessage.Closed, incident.Key, NoteOf(incident));
        }
        if (incident.HasCalledHelp && _county != Rank && !incident.Knows(_county)) Post(_county, DeskMessage.Closed, incident.Key, NoteOf(incident));
    }

    /// <summary>Tells what was struck that it is over, or what was decided.</summary>
    private void TellStruck(Incident incident, ushort what, ulong word = 0)
    {
        foreach ((int process, StruckParty party) in StruckBy(incident.Kind))
            if (party.Unit == 0) Send(process, Now + ChannelPlan.Least, Priority.CapacityChange, (ushort)(party.Kind + what), incident.Key, word);
    }

    /// <summary>The processes that an incident of a kind strikes here.</summary>
    private (int Process, StruckParty Party)[] StruckBy(int kind)
    {
        if (_struck.TryGetValue(kind, out (int, StruckParty)[]? known)) return known;
        (int, StruckParty)[] parties = [.. StruckParty.Of(_index.Season, _unit, Plan.Kinds[kind]).Select(party => (Model.FindRank(party.Process), party)).Where(pair => pair.Item1 >= 0)];
        _struck.Add(kind, parties);
        return parties;
    }

    /// <summary>The stamped reports of the next day get longer, at the school, the county and the province.</summary>
    private void LengthenReports(Incident incident)
    {
        foreach ((UnitLevel level, uint key) in _index.ReportItems)
        {
            int unit = _index.Units.AncestorAt(_unit, level);
            int offices = unit < 0 ? -1 : Model.FindRank($"{_index.Units[unit].Code}#{UnitOffices.Sort.Name}");
            if (offices < 0) continue;
            SimDuration effort = Plan.ReportEffort.SampleDuration(StreamOf(incident.Key, ReportDraws).Word(key, 0));
            Send(offices, Now + ChannelPlan.Least, Priority.Arrival, UnitOffices.MoreEffort, key, (ulong)effort.Microseconds);
        }
    }
}
