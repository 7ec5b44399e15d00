using RolloutSim.Model.Incidents;
using RolloutSim.Scenarios.Drills;

namespace RolloutSim.Client.Drills.Live;

/// <summary>The words on a seat's screen: what would be accepted now, for all that the seat knows, if it were typed.</summary>
/// <remarks>Not all that would be: what is allowed and seldom meant stands in the help only.</remarks>
internal static class SeatOffers
{
    /// <param name="seat">Whose screen.</param>
    /// <param name="known">The incident as the seat knows it.</param>
    /// <param name="hasReported">The seat has told the level above.</param>
    /// <param name="hasHelper">There are helpers for incidents of its kind.</param>
    /// <returns>Each decision, null: as is usual for the kind, with its words.</returns>
    public static IEnumerable<(IncidentDecision? Decision, string Word, string Chinese)> Of(DrillSeat seat, KnownIncident known, bool hasReported, bool hasHelper)
    {
        IncidentView view = known.View with { IsReported = hasReported || (seat.Seat != IncidentSeat.Province && known.Incident.Reported is not null) };
        foreach ((IncidentDecision? decision, string word, string chinese, _, _) in SeatVerbs.All)
        {
            if (IsSeldomMeant(decision, seat, known, hasHelper)) continue;
            if (IncidentRules.Check(decision ?? IncidentDecision.Continue, seat.Seat, view) == DecisionRefusal.None) yield return (decision, word, chinese);
        }
    }

    private static bool IsSeldomMeant(IncidentDecision? decision, DrillSeat seat, KnownIncident known, bool hasHelper) => decision switch
    {
        IncidentDecision.Resume => true,
        IncidentDecision.CloseRoom when !known.View.IsRefused => true,
        // Where consent was refused it is for whoever has the incident to ask again or to close the room; the others do not hear whether he has.
        IncidentDecision.CloseRoom or IncidentDecision.AskApproval when known.View.IsRefused => known.Holder != seat.Unit,
        IncidentDecision.SendHelp => !hasHelper,
        null or IncidentDecision.Postpone or IncidentDecision.SwitchToPaper => known.View.State == IncidentState.Handling,
        _ => false,
    };
}
