using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Incidents;

/// <content>The people of this desk: what they do when they hear of an incident, unless a person holds their seat.</content>
internal sealed partial class IncidentDesk
{
    /// <summary>Messages from an incident's home, which may be this desk.</summary>
    private void HearFromHome(in SimEvent e)
    {
        DeskNote note = DeskNote.Of(e.B);
        if (!_cards.TryGetValue(e.A, out IncidentCard? card))
        {
            if (e.Kind is DeskMessage.Closed or DeskMessage.TakenElsewhere or DeskMessage.PersonActed) return; // nothing is left of it here
            card = NewCard(e.A, e.Origin, note);
        }
        // Who has raised it here knows more than a message that was sent before.
        bool isStale = note.Parameter < card.Round;
        if (isStale && e.Kind == DeskMessage.TakenElsewhere) return;
        if (note.Parameter > card.Round) card.BeginRound(checked((byte)note.Parameter));
        if (!isStale) card.Level = note.Level;
        card.IsApproved |= note.IsApproved && !isStale;
        card.IsOver |= note.IsOver;
        switch (e.Kind)
        {
            case DeskMessage.Called:
                TakeCall(card);
                break;
            case DeskMessage.Reported:
                TellPerson(card, Duty);
                if (!card.IsWritten && card.TakeOn(DutyWork.WriteDown)) Enqueue(Duty, card, DutyWork.WriteDown);
                break;
            case DeskMessage.ApprovalAsked:
                IncidentSeat consenting = AuthorityOf(card) == ApprovalAuthority.EpidemicCommand ? IncidentSeat.EpidemicCommand : Duty;
                TellPerson(card, consenting);
                EnqueueAnew(consenting, card, DutyWork.Approve);
                break;
            case DeskMessage.ProposalAsked:
                TellPerson(card, Duty);
                EnqueueAnew(Duty, card, DutyWork.Propose);
                break;
            case DeskMessage.HelpCalled:
                Enqueue(note.Seat, card, DutyWork.Help);
                break;
            case DeskMessage.YourTurn:
                card.IsCalled = true;
                card.IsRefused = note.IsRefused;
                card.LetGo(DutyWork.Decide);
                card.LetGo(DutyWork.Ask);
                card.IsDecidedByPerson = false;
                Advance(card);
                break;
            case DeskMessage.TakenElsewhere:
                Release(card);
                break;
            case DeskMessage.PersonActed:
                FollowPerson(card, note);
                break;
            case DeskMessage.Closed:
                Close(card);
                break;
            default:
                throw Broken($"An event of kind {e.Kind} is none of a desk's.");
        }
    }

    private IncidentCard NewCard(ulong key, int home, in DeskNote note)
    {
        var card = new IncidentCard { Key = key, Home = home, Kind = _index.KindOf(note.Kind), Level = note.Level, Round = checked((byte)note.Parameter) };
        _cards.Add(key, card);
        WatchKind(card.Kind);
        return card;
    }

    /// <summary>What this desk knows of an incident of its own.</summary>
    private IncidentCard CardOf(Incident incident) => _cards.TryGetValue(incident.Key, out IncidentCard? card) ? card : NewCard(incident.Key, Rank, NoteOf(incident));

    private void TakeCall(IncidentCard card)
    {
        card.IsCalled = true;
        DutyStation duty = _stationOf[(int)Duty]!;
        DutyWork work = _level == UnitLevel.School ? DutyWork.Take : DutyWork.WriteDown;
        if (card.IsWritten)
        {
            Decide(card, IncidentDecision.Acknowledge, Duty);
            Advance(card);
            return;
        }
        if (Plan.PassOnAt > 0 && duty.Waiting >= Plan.PassOnAt && _level != UnitLevel.School)
        {
            duty.PassedOn++;
            Post(card.Home, DeskMessage.PassedOn, card.Key, NoteOf(card, Duty));
        }
        if (card.TakeOn(work)) Enqueue(Duty, card, work);
        else duty.Promote(card.Key, work, card.Level, card.Round);
    }

    private void EnqueueAnew(IncidentSeat seat, IncidentCard card, DutyWork work)
    {
        if (!_stationOf[(int)seat]!.Has(card.Key, work)) Enqueue(seat, card, work);
    }

    private DeskNote NoteOf(IncidentCard card, IncidentSeat seat) => new(_index.KeyOf(card.Kind), card.Level, seat);

    private ApprovalAuthority AuthorityOf(IncidentCard card) => _index.AuthorityOf(card.Kind, card.Level, Model.UnitOf(card.Home));

    /// <summary>The model decides for a seat; the incident's home checks it as it checks a person's.</summary>
    private void Decide(IncidentCard card, IncidentDecision decision, IncidentSeat seat, int parameter = 0, ClassRule rule = ClassRule.Kind) =>
        Post(card.Home, DeskMessage.Decides, card.Key, NoteOf(card, seat) with { Code = (byte)decision, Parameter = parameter, Rule = rule });

    private void Begin(DutyStation station, in DutyTicket ticket)
    {
        IncidentCard card = _cards[ticket.Incident];
        Schedule(
            Now + TimeOf(station.Seat, ticket, card.Kind), Priority.Completion, DeskMessage.WorkEnds, ticket.Incident, (ulong)station.Seat | ((ulong)ticket.Work << 8) | ((ulong)ticket.Round << 16));
        if (ticket.Work is not (DutyWork.WriteDown or DutyWork.Approve or DutyWork.Propose)) return;
        if (ticket.Work == DutyWork.WriteDown && card.IsCalled) Decide(card, IncidentDecision.Acknowledge, station.Seat);
        else Post(card.Home, DeskMessage.Heard, card.Key, NoteOf(card, station.Seat));
    }

    private void EndWork(ulong key, IncidentSeat seat, DutyWork work, byte round)
    {
        _stationOf[(int)seat]!.End(key, work, round, Now);
        IncidentCard card = _cards[key];
        card.Work--;
        _work--;
        if (card.IsOver)
        {
            EndReporting(card, seat, work);
            return;
        }
        if (round != card.Round && work != DutyWork.Help) return; // it was raised meanwhile; who helps goes on helping
        switch (work)
        {
            case DutyWork.Take:
                TakeInside(card);
                break;
            case DutyWork.Call:
                Decide(card, IncidentDecision.ReportUp, seat);
                break;
            case DutyWork.WriteDown:
                EndWritingDown(card);
                break;
            case DutyWork.Tell:
                Decide(card, IncidentDecision.ReportUp, seat);
                break;
            case DutyWork.Decide:
                if (card.IsDecidedByPerson) break;
                if (card.IsRefused) Decide(card, IncidentDecision.CloseRoom, seat);
                else Decide(card, Plan.Kinds[card.Kind].Measure, seat, Plan.Kinds[card.Kind].MeasureMinutes);
                break;
            case DutyWork.Ask:
                Decide(card, IncidentDecision.AskApproval, seat);
                break;
            case DutyWork.Propose:
                Decide(card, IncidentDecision.Propose, seat);
                break;
            case DutyWork.Approve:
                Decide(card, IncidentDecision.Approve, seat);
                TellNext(card);
                break;
            case DutyWork.Handle:
                EndHandling(_incidentOf[key]);
                break;
            case DutyWork.Help:
                Post(card.Home, DeskMessage.HelpEnds, key, NoteOf(card, seat));
                break;
        }
    }

    /// <summary>Level 1: head and responsible inspector handle it.</summary>
    private void TakeInside(IncidentCard card)
    {
        IncidentKindPlan kind = Plan.Kinds[card.Kind];
        Decide(card, IncidentDecision.Acknowledge, IncidentSeat.School);
        if (kind.Helper is { } helper) Decide(card, IncidentDecision.SendHelp, IncidentSeat.School, (int)helper);
        Decide(card, kind.Measure, IncidentSeat.School, kind.MeasureMinutes);
    }

    /// <summary>What was written down gets its level, by the rules; then it goes on.</summary>
    private void EndWritingDown(IncidentCard card)
    {
        card.IsWritten = true;
        if (_level == UnitLevel.County || card.IsCalled)
        {
            (IncidentLevel level, ClassRule rule) = LevelByRules(card);
            if (level != card.Level)
            {
                bool isRaised = level > card.Level;
                card.Level = level;
                Decide(card, IncidentDecision.Classify, Duty, rule: rule);
                if (isRaised)
                {
                    card.BeginRound(checked((byte)(card.Round + 1)));
                    card.IsCalled = card.IsWritten = true; // who raises it has it
                }
            }
        }
        Advance(card);
    }

    /// <summary>Graver or lighter, as it was found; graver where it is one of several in the county.</summary>
    private (IncidentLevel Level, ClassRule Rule) LevelByRules(IncidentCard card)
    {
        IncidentKindPlan kind = Plan.Kinds[card.Kind];
        IncidentLevel level = card.Level;
        ClassRule rule = ClassRule.Kind;
        if (card.Round == 0)
        {
            double found = Uniform.Unit(StreamOf(card.Key, FoundDraws).Word(0, 0));
            if (found < kind.Graver && level < IncidentLevel.Three) (level, rule) = (level + 1, ClassRule.Graver);
            else if (found >= 1 - kind.Lighter && level == IncidentLevel.Two) (level, rule) = (IncidentLevel.One, ClassRule.Lighter);
        }
        if (_level == UnitLevel.County && _spread.Hear(level, Now)) (level, rule) = (level + 1, ClassRule.Spread);
        return (level, rule);
    }

    /// <summary>What is to be done next here: tell the next level, call a helper, ask for consent, or decide.</summary>
    private void Advance(IncidentCard card)
    {
        IncidentKindPlan kind = Plan.Kinds[card.Kind];
        ApprovalAuthority authority = AuthorityOf(card);
        bool mustAsk = authority != ApprovalAuthority.Nobody && !card.IsApproved;
        TellNext(card);
        if (!card.IsCalled) return;
        if (kind.Helper is { } helper && card.TakeOn(DutyWork.Help)) Decide(card, IncidentDecision.SendHelp, Duty, (int)helper);
        IncidentSeat seat = IsThere(IncidentSeat.ProvincialInspector) ? IncidentSeat.ProvincialInspector : Duty;
        if (mustAsk && !card.IsRefused)
        {
            if (_level <= UnitLevel.Province && authority == ApprovalAuthority.Province) Decide(card, IncidentDecision.AskApproval, Duty); // it asks itself
            else if (card.TakeOn(DutyWork.Ask)) EnqueueAnew(seat, card, DutyWork.Ask);
        }
        else if (card.TakeOn(DutyWork.Decide))
        {
            EnqueueAnew(seat, card, DutyWork.Decide);
        }
    }

    private void TellNext(IncidentCard card)
    {
        if (MustTell(card) && card.TakeOn(DutyWork.Tell)) Enqueue(Duty, card, DutyWork.Tell);
    }

    /// <summary>It is resolved, but what must be told is still told.</summary>
    private void EndReporting(IncidentCard card, IncidentSeat seat, DutyWork work)
    {
        if (work is DutyWork.Call or DutyWork.Tell) Decide(card, IncidentDecision.ReportUp, seat);
        else if (work == DutyWork.WriteDown) TellNext(card);
        DropIfDone(card);
    }

    /// <summary>The county tells the province of everything, the province tells the centre of level 3; to ask for the province's consent by telephone is to tell it.</summary>
    private bool MustTell(IncidentCard card) => _level switch
    {
        UnitLevel.County or UnitLevel.City when _province >= 0 => !card.IsCalled || AuthorityOf(card) != ApprovalAuthority.Province || !IsAskedAtOnce(card),
        UnitLevel.County or UnitLevel.City => _centre >= 0,
        UnitLevel.Province => card.Level == IncidentLevel.Three && _centre >= 0,
        _ => false,
    };

    /// <summary>Whether the province is asked by telephone, and nobody before it: not through the management system, nor after the city has said what it thinks.</summary>
    private bool IsAskedAtOnce(IncidentCard card) => card.Level == IncidentLevel.Three ? _city < 0 || _level == UnitLevel.City : Plan.Kinds[card.Kind].IsUrgent;

    /// <summary>Somebody else has it: what was to be done about it here is not any more.</summary>
    private void Release(IncidentCard card)
    {
        bool wasCalled = card.IsCalled;
        card.IsCalled = false;
        if (!wasCalled) return;
        foreach (DutyWork work in (ReadOnlySpan<DutyWork>)[DutyWork.Take, DutyWork.WriteDown]) Withdraw(Duty, card, work);
        WithdrawDeciding(card);
        DropIfDone(card);
    }

    private void WithdrawDeciding(IncidentCard card)
    {
        foreach (IncidentSeat seat in (ReadOnlySpan<IncidentSeat>)[Duty, IncidentSeat.ProvincialInspector])
        {
            Withdraw(seat, card, DutyWork.Ask);
            Withdraw(seat, card, DutyWork.Decide);
        }
    }

    /// <summary>It is resolved: nothing is waited for but what must be told.</summary>
    private void Close(IncidentCard card)
    {
        card.IsOver = true;
        WithdrawDeciding(card);
        Withdraw(Duty, card, DutyWork.Take);
        Withdraw(Duty, card, DutyWork.Handle);
        Withdraw(Duty, card, DutyWork.Propose);
        Withdraw(Duty, card, DutyWork.Approve);
        Withdraw(IncidentSeat.EpidemicCommand, card, DutyWork.Approve);
        foreach (IncidentSeat helper in IncidentSeats.Helpers) Withdraw(helper, card, DutyWork.Help);
        DropIfDone(card);
    }

    private void DropIfDone(IncidentCard card)
    {
        if (card.IsOver && card.Work == 0) _cards.Remove(card.Key);
    }

    /// <summary>A person has decided: the people here do not do it again, and go on from there.</summary>
    private void FollowPerson(IncidentCard card, in DeskNote note)
    {
        switch (note.Decision)
        {
            case IncidentDecision.Acknowledge:
                card.IsCalled = true;
                Withdraw(Duty, card, DutyWork.Take);
                Withdraw(Duty, card, DutyWork.WriteDown);
                card.LetGo(DutyWork.Take);
                card.LetGo(DutyWork.WriteDown); // who leaves after that leaves it to the model
                break;
            case IncidentDecision.Classify:
                card.IsCalled = card.IsWritten = true;
                Withdraw(Duty, card, DutyWork.WriteDown);
                Advance(card);
                break;
            case IncidentDecision.ReportUp:
                Withdraw(Duty, card, DutyWork.Tell);
                Withdraw(IncidentSeat.ResponsibleInspector, card, DutyWork.Call);
                if (!card.IsCalled) Withdraw(Duty, card, DutyWork.WriteDown); // he was only told, and has handed it on
                card.TakeOn(DutyWork.Tell);
                break;
            case IncidentDecision.AskApproval:
                WithdrawDeciding(card);
                card.TakeOn(DutyWork.Ask);
                break;
            case IncidentDecision.Propose:
                Withdraw(Duty, card, DutyWork.Propose);
                break;
            case IncidentDecision.Approve or IncidentDecision.Refuse:
                Withdraw(note.Seat, card, DutyWork.Approve);
                break;
            case IncidentDecision.SendHelp:
                card.TakeOn(DutyWork.Help);
                break;
            case IncidentDecision.SetOut:
                _stationOf[(int)note.Seat]!.Allow(card.Key, DutyWork.Help);
                break;
            default:
                WithdrawDeciding(card);
                Withdraw(Duty, card, DutyWork.Take);
                card.TakeOn(DutyWork.Take);
                card.TakeOn(DutyWork.Decide);
                card.IsDecidedByPerson = true;
                break;
        }
    }

    /// <summary>Where a person sits, what reaches the seat lies before him at once: he has been told, whatever he does about it.</summary>
    private void TellPerson(IncidentCard card, IncidentSeat seat)
    {
        if (_stationOf[(int)seat] is { IsHeld: true }) Post(card.Home, DeskMessage.Heard, card.Key, NoteOf(card, seat));
    }

    /// <summary>A person leaves: what he has taken and not seen through is the model's. What waits at the seat it does anyway.</summary>
    private void TakeUp(DutyStation left)
    {
        if (left.Seat != Duty) return;
        foreach (IncidentCard card in _cards.Values.Where(card => card.IsCalled && !card.IsOver).OrderBy(card => card.Key))
        {
            DutyWork work = _level == UnitLevel.School ? DutyWork.Take : DutyWork.WriteDown;
            if (card.IsWritten) Advance(card);
            else if (card.TakeOn(work)) Enqueue(Duty, card, work);
        }
    }
}
