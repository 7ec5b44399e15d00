using RolloutSim.Client.Execution;
using RolloutSim.Grains.Drills;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Drills;

namespace RolloutSim.Client.Drills.Live;

/// <summary>A drill that people are to take part in.</summary>
/// <param name="Drill">Which.</param>
/// <param name="Seed">Of its luck.</param>
/// <param name="Replication">Which of the seasons under that seed.</param>
/// <param name="Pace">Simulated seconds in one of wall time.</param>
/// <param name="AnswerWithin">Seconds of wall time that somebody may keep silent.</param>
/// <param name="Server">The silo in which it is held; null: one inside this process.</param>
/// <param name="Port">Where that one lets the others in; 0: any.</param>
internal sealed record LiveDrillCall(Drill Drill, uint Seed, uint Replication, Pace Pace, double AnswerWithin, Uri? Server, int Port)
{
    public DrillOpening Opening() => new([.. Drill.Seats.Select(Chair)], Drill.Start, Drill.End, Pace.TimesReal, AnswerWithin);

    private DrillChair Chair(DrillSeat seat)
    {
        static OutsideCall Call(ExternalEvent its) => new(its.Target, its.Priority, its.Kind, its.A, its.B, SimTime.Zero);
        return new DrillChair(
            seat.Text, Call(OutsideIncidents.TakeSeat(Drill.Plan.Season, seat.Unit, seat.Seat, Drill.Start)), Call(OutsideIncidents.LeaveSeat(Drill.Plan.Season, seat.Unit, seat.Seat, Drill.Start)));
    }
}
