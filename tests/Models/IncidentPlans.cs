using System.Collections.Immutable;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;

namespace RolloutSim.Tests.Models;

/// <summary>Small plans of incidents for tests: everything takes a fixed time unless a test says otherwise.</summary>
internal static class IncidentPlans
{
    /// <summary>Minutes that each piece of work takes: 1 to take, 2 to call, 3 to take down, 1 to tell, 5 to decide, 2 to ask, 4 to propose, 6 to consent.</summary>
    public static readonly ImmutableArray<Distribution> Efforts = [.. new double[] { 1, 2, 3, 1, 5, 2, 4, 6, 1, 1 }.Select(minutes => new Constant(minutes * 60))];

    /// <summary>One at each seat, two at the county's and the province's desk; helpers come after 20 minutes.</summary>
    public static IncidentsPlan Make(params IncidentKindPlan[] kinds) => new()
    {
        Kinds = [.. kinds],
        Staff = [.. IncidentSeats.All.Select(seat => seat is IncidentSeat.County or IncidentSeat.Province ? 2 : seat == IncidentSeat.City ? 0 : 1)],
        Efforts = Efforts,
        Responses = [.. IncidentSeats.All.Select(seat => IncidentSeats.IsHelper(seat) ? new Constant(20 * 60) : null)],
        Escalation = new EscalationPlan([Minutes(15), Minutes(5), Minutes(3)], 1),
        ReportWithin = [Minutes(30), Minutes(10), Minutes(5)],
        Spread = new SpreadPlan(0, Minutes(30)),
    };

    public static IncidentKindPlan Kind(string id, int level) =>
        new() { Id = id, Name = new LocalName(id, id), Level = (IncidentLevel)level, Handling = new Constant(10 * 60) };

    public static IncidentsPlan With(this IncidentsPlan plan, IncidentSeat seat, int people) => plan with { Staff = plan.Staff.SetItem((int)seat, people) };

    public static SimDuration Minutes(double minutes) => SimDuration.FromSecondsRounded(minutes * 60);
}
