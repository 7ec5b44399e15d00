using System.Collections.Immutable;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;

namespace RolloutSim.Scenarios.Drills;

/// <summary>Who sits where in a drill, and what they decide when: what people would bring, written down.</summary>
/// <param name="Seats">Taken from the start of the drill to its end; whoever sits there and decides nothing sleeps.</param>
/// <param name="Decisions">In the order in which they stand.</param>
public sealed record DrillScript(ImmutableArray<DrillSeat> Seats, ImmutableArray<DrillDecision> Decisions)
{
    /// <summary>Nobody takes part: the model has all seats.</summary>
    public static readonly DrillScript Nobody = new([], []);

    /// <summary>The drill's plan with all that is in the script as known beforehand.</summary>
    public Plan Apply(Drill drill)
    {
        SeasonPlan season = drill.Plan.Season;
        IEnumerable<ExternalEvent> events =
        [
            .. Seats.Select(seat => OutsideIncidents.TakeSeat(season, seat.Unit, seat.Seat, drill.Start)),
            .. Decisions.SelectMany(decision => decision.Events),
            .. Seats.Select(seat => OutsideIncidents.LeaveSeat(season, seat.Unit, seat.Seat, drill.End)),
        ];
        return drill.Plan with { Season = season with { Outside = [.. season.Outside, .. events] } };
    }
}
