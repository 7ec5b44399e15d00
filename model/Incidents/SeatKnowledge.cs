using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;

namespace RolloutSim.Model.Incidents;

/// <summary>What a seat knows: what happened at its own desk, what others have told it, and nothing else.</summary>
/// <remarks>The home of an incident hears of all its steps; others hear of it when they are called or told, half a minute later, then of who takes it, of the answer to what they have asked, and that it is over.</remarks>
/// <param name="season">The season.</param>
/// <param name="seat">Whose knowledge.</param>
/// <param name="unit">Index of the unit whose desk has the seat.</param>
public sealed class SeatKnowledge(SeasonPlan season, IncidentSeat seat, int unit)
{
    private readonly bool _isHelper = IncidentSeats.IsHelper(seat);

    /// <summary>What it knows of an incident.</summary>
    /// <param name="home">Index of the unit where it happened.</param>
    /// <param name="incident">All of it.</param>
    /// <param name="now">Now.</param>
    /// <returns>Null: it has not heard of it.</returns>
    public KnownIncident? Of(int home, IncidentResult incident, SimTime now)
    {
        (IncidentStepRecord Step, SimTime At)[] heard = [.. incident.Steps.Select(step => (Step: step, At: Heard(step, home))).Where(pair => pair.At <= now)];
        SimTime since = heard.Where(pair => LetsKnow(pair.Step, home, incident.Kind)).Select(pair => pair.At).DefaultIfEmpty(SimTime.Never).Min();
        if (since.IsNever) return null;
        bool hasAsked = incident.Steps.Any(step => step.Unit == unit && step.Step is IncidentStep.ApprovalAsked or IncidentStep.Proposed);
        ImmutableArray<IncidentStepRecord> steps = [.. heard.Where(pair => IsFor(pair.Step, home, incident.Kind, hasAsked)).Select(pair => pair.Step with { At = SimTime.Max(pair.At, since) })];
        return Known(home, incident, steps, since);
    }

    private SimTime Heard(in IncidentStepRecord step, int home)
    {
        bool isOwn = home == unit || (step.Unit == unit && step.Step is not (IncidentStep.Called or IncidentStep.CalledAgain or IncidentStep.HelpCalled));
        return isOwn ? step.At : step.At + ChannelPlan.Least;
    }

    /// <summary>Whether a step is how the seat hears of the incident at all.</summary>
    private bool LetsKnow(in IncidentStepRecord step, int home, int kind)
    {
        if (_isHelper) return step.Step == IncidentStep.HelpCalled && HelperOf(step, kind) == seat;
        return home == unit || (step.Unit == unit && !IncidentSeats.IsHelper(step.By));
    }

    private bool IsFor(in IncidentStepRecord step, int home, int kind, bool hasAsked)
    {
        if (step.Step == IncidentStep.Refused) return step.Unit == unit && step.By == seat;
        if (_isHelper) return step.By == seat || LetsKnow(step, home, kind) || step.Step is IncidentStep.Resolved or IncidentStep.Passed;
        return home == unit || step.Unit == unit || step.Step switch
        {
            IncidentStep.Occurred or IncidentStep.Acknowledged or IncidentStep.Resolved => true,
            IncidentStep.ApprovalAsked or IncidentStep.Proposed => seat is IncidentSeat.Province or IncidentSeat.EpidemicCommand or IncidentSeat.City,
            IncidentStep.Approved or IncidentStep.ApprovalRefused => hasAsked,
            _ => false,
        };
    }

    /// <param name="home">Where it happened.</param>
    /// <param name="incident">All of it.</param>
    /// <param name="steps">What was heard, in the order in which it happened: a call that crosses the answer to the one before is none.</param>
    /// <param name="since">When it was heard of.</param>
    private KnownIncident Known(int home, IncidentResult incident, ImmutableArray<IncidentStepRecord> steps, SimTime since)
    {
        (IncidentState state, int holder, SimTime? rings) = (IncidentState.Open, -1, null);
        bool isApproved = false, isProposed = false, isRefused = false, isCalled = false, hasSetOut = false;
        foreach (IncidentStepRecord step in steps)
        {
            switch (step.Step)
            {
                case IncidentStep.Called or IncidentStep.CalledAgain:
                    if (state != IncidentState.Open) (isApproved, isProposed, isRefused) = (false, false, false); // it was raised
                    (state, holder) = (IncidentState.Open, -1);
                    if (step.Unit == unit) rings = step.At;
                    break;
                case IncidentStep.Acknowledged:
                    (state, holder, rings) = (IncidentState.Acknowledged, step.Unit, null);
                    break;
                case IncidentStep.ApprovalAsked:
                    (state, isRefused) = (IncidentState.AwaitingApproval, false);
                    break;
                case IncidentStep.Proposed:
                    isProposed = true;
                    break;
                case IncidentStep.Approved or IncidentStep.ApprovalRefused:
                    (state, isApproved, isRefused) = (IncidentState.Acknowledged, step.Step == IncidentStep.Approved, step.Step == IncidentStep.ApprovalRefused);
                    break;
                case IncidentStep.Decided:
                    state = IncidentState.Handling;
                    break;
                case IncidentStep.HelpCalled:
                    isCalled |= _isHelper || HelperOf(step, incident.Kind) == season.Incidents!.Kinds[incident.Kind].Helper;
                    break;
                case IncidentStep.SetOut or IncidentStep.Helped:
                    hasSetOut |= step.By == seat;
                    break;
                case IncidentStep.Resolved:
                    (state, rings) = (IncidentState.Resolved, null);
                    break;
            }
        }
        IncidentLevel level = steps[^1].Level;
        ApprovalAuthority authority = Approvals.Of(season, incident.Kind, level, home);
        var view = new IncidentView(level, state, authority, isApproved, IsProposed: isProposed, IsHelperCalled: isCalled, HasSetOut: hasSetOut, IsRefused: isRefused);
        bool isDuty = seat == IncidentSeats.DutyOf(season.Units[unit].Level);
        bool isConsentAsked = state == IncidentState.AwaitingApproval && IncidentRules.Check(IncidentDecision.Approve, seat, view) == DecisionRefusal.None;
        bool isAsked = _isHelper ? state != IncidentState.Resolved && !hasSetOut : (isDuty && rings is not null) || isConsentAsked;
        return new KnownIncident(home, incident, [.. steps.OrderBy(step => step.At)], since, view, holder, isDuty ? rings : null, isAsked);
    }

    /// <summary>Who was called to help: a person says whom, the model calls the one of the kind.</summary>
    private IncidentSeat? HelperOf(in IncidentStepRecord step, int kind) => step.Detail != 0 ? (IncidentSeat)step.Detail : season.Incidents!.Kinds[kind].Helper;
}
