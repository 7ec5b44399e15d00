using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Incidents;

/// <content>What is decided about an incident of this home, by the model or by people, here or elsewhere: checked, and then done.</content>
internal sealed partial class IncidentDesk
{
    /// <summary>Messages of other desks, and of this one's own people, to the home.</summary>
    private void HearFromDesk(in SimEvent e)
    {
        if (!_incidentOf.TryGetValue(e.A, out Incident? incident)) throw Broken($"A desk speaks of the incident {e.A:x16}, which has not happened here.");
        DeskNote note = DeskNote.Of(e.B);
        switch (e.Kind)
        {
            case DeskMessage.Heard:
                Hear(incident, e.Origin);
                break;
            case DeskMessage.PassedOn:
                incident.Write(Now, Model.IdOf(e.Origin), IncidentStep.PassedOn, note.Seat);
                if (incident.Chain.PassOn(Now) is >= 0 and int step) Call(incident, step);
                break;
            case DeskMessage.Decides:
                Decide(incident, note, e.Origin);
                break;
            case DeskMessage.HelpEnds:
                EndHelp(incident, note.Seat);
                break;
            default:
                throw Broken($"An event of kind {e.Kind} is none of a desk's.");
        }
    }

    /// <summary>A decision that a person takes, from outside.</summary>
    private void DecideByPerson(ulong key, DeskNote note)
    {
        if (Meant(key, note.Kind) is not { } incident) return; // it has not happened, or not yet: there is nothing to decide
        int desk = DeskOf(note.Seat);
        DecisionRefusal refusal = desk < 0 ? DecisionRefusal.NotTold : Decide(incident, note with { IsByPerson = true }, desk);
        if (refusal == DecisionRefusal.None) Post(desk, DeskMessage.PersonActed, incident.Key, NoteOf(incident) with { Code = note.Code, Seat = note.Seat });
        else incident.Write(Now, desk < 0 ? Id : Model.IdOf(desk), IncidentStep.Refused, note.Seat, isByPerson: true, (byte)refusal);
    }

    /// <summary>The desk at which a seat stands that looks after this home; -1: there is none.</summary>
    private int DeskOf(IncidentSeat seat)
    {
        if (Plan.Staff[(int)seat] == 0) return -1;
        return IncidentSeats.LevelOf(seat) switch
        {
            UnitLevel.Nation => _centre,
            UnitLevel.Province => _province,
            UnitLevel.City => _city,
            UnitLevel.County => _county,
            _ => _level == UnitLevel.School ? Rank : -1,
        };
    }

    /// <summary>Does what was decided, if the rules allow it.</summary>
    private DecisionRefusal Decide(Incident incident, in DeskNote note, int desk)
    {
        DecisionRefusal refusal = IncidentRules.Check(note.Decision, note.Seat, ViewOf(incident, note, desk));
        if (refusal != DecisionRefusal.None)
        {
            // Two desks have taken it at one time: the later one lets it go.
            if (note.Decision == IncidentDecision.Acknowledge && !incident.IsOver && incident.Owner != desk) Post(desk, DeskMessage.TakenElsewhere, incident.Key, NoteOf(incident));
            return refusal;
        }
        switch (note.Decision)
        {
            case IncidentDecision.Acknowledge:
                Take(incident, desk);
                Write(incident, note, desk, IncidentStep.Acknowledged);
                break;
            case IncidentDecision.Classify:
                Classify(incident, note.Level, note.Rule, desk);
                Write(incident, note, desk, IncidentStep.Classified, (byte)note.Rule);
                break;
            case IncidentDecision.ReportUp:
                ReportUp(incident, note.Seat);
                break;
            case IncidentDecision.AskApproval:
                AskApproval(incident, note.Seat);
                Write(incident, note, desk, IncidentStep.ApprovalAsked);
                break;
            case IncidentDecision.Propose:
                incident.IsProposed = true;
                AskProvince(incident);
                Write(incident, note, desk, IncidentStep.Proposed);
                break;
            case IncidentDecision.Approve or IncidentDecision.Refuse:
                Answer(incident, note, desk);
                break;
            case IncidentDecision.SendHelp:
                incident.CallHelper((IncidentSeat)note.Parameter); // the county's helper knows of it; its duty desk does not for that
                Post(_county, DeskMessage.HelpCalled, incident.Key, NoteOf(incident) with { Seat = (IncidentSeat)note.Parameter });
                Write(incident, note, desk, IncidentStep.HelpCalled, note.IsByPerson ? (byte)note.Parameter : (byte)0);
                break;
            case IncidentDecision.SetOut:
                Write(incident, note, desk, IncidentStep.SetOut); // the helper's own desk lets him go
                break;
            default:
                Write(incident, note, desk, IncidentStep.Decided, note.Code);
                Do(incident, note.Decision, note.Parameter);
                break;
        }
        return DecisionRefusal.None;
    }

    private void Answer(Incident incident, in DeskNote note, int desk)
    {
        bool isRefused = note.Decision == IncidentDecision.Refuse;
        incident.IsApproved = !isRefused;
        incident.State = IncidentState.Acknowledged;
        Write(incident, note, desk, isRefused ? IncidentStep.ApprovalRefused : IncidentStep.Approved);
        GiveTurn(incident, isRefused);
    }

    private void Write(Incident incident, in DeskNote note, int desk, IncidentStep step, byte detail = 0) =>
        incident.Write(Now, Model.IdOf(desk), step, note.Seat, note.IsByPerson, detail);

    private IncidentView ViewOf(Incident incident, in DeskNote note, int desk)
    {
        IncidentSeat seat = note.Seat;
        bool isHelp = note.Decision == IncidentDecision.SendHelp, isHelper = IncidentSeats.IsHelper(note.Seat);
        IncidentSeat helper = isHelp ? (IncidentSeat)note.Parameter : note.Seat;
        return new IncidentView(
            incident.Level,
            incident.State,
            AuthorityOf(incident),
            incident.IsApproved,
            incident.HasReported(note.Seat),
            incident.IsProposed,
            IsTold: desk == Rank || incident.Knows(desk) || (isHelper && incident.IsCalled(note.Seat)),
            IsAlone: FirstAbove < 0,
            HasHelper: !isHelp || (note.Parameter < Plan.Staff.Length && IncidentSeats.IsHelper(helper) && _county >= 0 && Plan.Staff[note.Parameter] > 0),
            IsHelperCalled: (isHelp || isHelper) && incident.IsCalled(helper),
            HasSetOut: isHelper && (incident.HasHelped(note.Seat) || incident.Log.Any(line => line.Step == IncidentStep.SetOut && line.By == seat)),
            IsRefused: note.Decision == IncidentDecision.CloseRoom && IsRefused(incident));
    }

    /// <summary>Whether it was decided that the room is closed, which is what remains where consent was refused.</summary>
    private static bool IsClosedForGood(Incident incident) => incident.Log.LastOrDefault(line => line.Step == IncidentStep.Decided) is { Step: IncidentStep.Decided, Detail: (byte)IncidentDecision.CloseRoom };

    /// <summary>Whether the last answer to a question for consent was no, at the level that it has now.</summary>
    private static bool IsRefused(Incident incident) =>
        incident.Log.LastOrDefault(line => line.Step is IncidentStep.ApprovalAsked or IncidentStep.Approved or IncidentStep.ApprovalRefused) is { Step: IncidentStep.ApprovalRefused } refused
        && refused.Level == incident.Level;
}
