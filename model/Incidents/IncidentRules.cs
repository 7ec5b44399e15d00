namespace RolloutSim.Model.Incidents;

/// <summary>Who may decide what, and when.</summary>
public static class IncidentRules
{
    /// <summary>Whether a decision says how the incident is handled.</summary>
    public static bool IsMeasure(IncidentDecision decision) => decision <= IncidentDecision.CloseRoom;

    /// <summary>Why a seat may not take a decision; <see cref="DecisionRefusal.None"/> when it may. What is resolved is still to be reported.</summary>
    public static DecisionRefusal Check(IncidentDecision decision, IncidentSeat seat, in IncidentView incident)
    {
        if (incident.State == IncidentState.Resolved && decision != IncidentDecision.ReportUp) return DecisionRefusal.Resolved;
        if (!incident.IsTold) return DecisionRefusal.NotTold;
        return decision switch
        {
            IncidentDecision.Acknowledge => Acknowledge(seat, incident),
            IncidentDecision.Classify => Classify(seat, incident),
            IncidentDecision.ReportUp => Reporting(seat) ? Unless(incident.IsReported, DecisionRefusal.AlreadyDone) : DecisionRefusal.NotYours,
            IncidentDecision.AskApproval => AskApproval(seat, incident),
            IncidentDecision.Propose => seat != IncidentSeat.City ? DecisionRefusal.NotYours
                : incident.State != IncidentState.AwaitingApproval ? DecisionRefusal.NotAsked : Unless(incident.IsProposed, DecisionRefusal.AlreadyDone),
            IncidentDecision.Approve or IncidentDecision.Refuse => Approve(seat, incident),
            IncidentDecision.SendHelp => IncidentSeats.IsHelper(seat) ? DecisionRefusal.NotYours
                : !incident.HasHelper ? DecisionRefusal.NoSuchHelper : Unless(incident.IsHelperCalled, DecisionRefusal.AlreadyDone),
            IncidentDecision.SetOut => !IncidentSeats.IsHelper(seat) ? DecisionRefusal.NotYours
                : !incident.IsHelperCalled ? DecisionRefusal.NotAsked : Unless(incident.HasSetOut, DecisionRefusal.AlreadyDone),
            _ => Measure(decision, seat, incident),
        };
    }

    /// <summary>What is graver than level 1 the school does not take: the county is called.</summary>
    private static DecisionRefusal Acknowledge(IncidentSeat seat, in IncidentView incident)
    {
        bool isInside = seat is IncidentSeat.School or IncidentSeat.ResponsibleInspector;
        if (IncidentSeats.IsHelper(seat) || seat == IncidentSeat.EpidemicCommand) return DecisionRefusal.NotYours;
        if (isInside && incident.Level > IncidentLevel.One && !incident.IsAlone) return DecisionRefusal.NotYours;
        return Unless(incident.State != IncidentState.Open, DecisionRefusal.AlreadyDone);
    }

    /// <summary>Level 3 is the province's: it alone makes less of it.</summary>
    private static DecisionRefusal Classify(IncidentSeat seat, in IncidentView incident)
    {
        if (IncidentSeats.IsHelper(seat) || seat == IncidentSeat.EpidemicCommand) return DecisionRefusal.NotYours;
        if (incident.Level == IncidentLevel.Three && seat is not (IncidentSeat.Province or IncidentSeat.Centre)) return DecisionRefusal.NotYours;
        return Unless(incident.State == IncidentState.Open, DecisionRefusal.NotAcknowledged);
    }

    private static DecisionRefusal AskApproval(IncidentSeat seat, in IncidentView incident)
    {
        if (IncidentSeats.IsHelper(seat) || seat == IncidentSeat.EpidemicCommand) return DecisionRefusal.NotYours;
        if (incident.State == IncidentState.Open) return DecisionRefusal.NotAcknowledged;
        if (incident.Authority == ApprovalAuthority.Nobody) return DecisionRefusal.NoApprovalNeeded;
        if (incident.IsApproved || incident.State == IncidentState.AwaitingApproval) return DecisionRefusal.AlreadyDone;
        return Unless(incident.State == IncidentState.Handling, DecisionRefusal.AlreadyDecided); // without consent nothing but closing the room is handled
    }

    private static DecisionRefusal Approve(IncidentSeat seat, in IncidentView incident)
    {
        if (incident.Authority == ApprovalAuthority.Nobody) return DecisionRefusal.NoApprovalNeeded;
        bool isAuthority = incident.Authority == ApprovalAuthority.EpidemicCommand ? seat == IncidentSeat.EpidemicCommand : seat is IncidentSeat.Province or IncidentSeat.Centre;
        if (!isAuthority) return DecisionRefusal.NotYours;
        if (incident.IsApproved) return DecisionRefusal.AlreadyDone;
        return Unless(incident.State != IncidentState.AwaitingApproval, DecisionRefusal.NotAsked);
    }

    /// <summary>Level 1 is the school's, level 2 the county's with the provincial inspector, and nothing that needs consent is handled without it: where it was refused the room can only be closed, once, or consent asked for again before that.</summary>
    private static DecisionRefusal Measure(IncidentDecision decision, IncidentSeat seat, in IncidentView incident)
    {
        bool isAbove = seat is IncidentSeat.County or IncidentSeat.ProvincialInspector or IncidentSeat.City or IncidentSeat.Province or IncidentSeat.Centre;
        bool isInside = seat is IncidentSeat.School or IncidentSeat.ResponsibleInspector && (incident.Level == IncidentLevel.One || incident.IsAlone);
        if (!isAbove && !isInside) return DecisionRefusal.NotYours;
        if (incident.State == IncidentState.Open) return DecisionRefusal.NotAcknowledged;
        if (incident.Authority == ApprovalAuthority.Nobody || incident.IsApproved) return DecisionRefusal.None;
        if (decision != IncidentDecision.CloseRoom || !incident.IsRefused) return DecisionRefusal.NeedsApproval;
        return Unless(incident.State == IncidentState.Handling, DecisionRefusal.AlreadyDone);
    }

    private static bool Reporting(IncidentSeat seat) => !IncidentSeats.IsHelper(seat) && seat is not (IncidentSeat.EpidemicCommand or IncidentSeat.Centre);

    private static DecisionRefusal Unless(bool isWrong, DecisionRefusal refusal) => isWrong ? refusal : DecisionRefusal.None;
}
