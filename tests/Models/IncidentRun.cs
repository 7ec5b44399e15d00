using RolloutSim.Model.Executors;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;

namespace RolloutSim.Tests.Models;

/// <summary>A season of incidents and nothing else, run with every event checked; its histories as lines to read.</summary>
internal sealed class IncidentRun
{
    private readonly SeasonPlan _plan;
    private readonly Dictionary<string, DeskReport> _reports;

    private IncidentRun(SeasonPlan plan, RunResult result, SimModel model)
    {
        _plan = plan;
        _reports = Enumerable.Range(0, model.Count).Select(result.Hosts[0].Process).OfType<IncidentDesk>()
            .ToDictionary(desk => plan.Units[model.UnitOf(desk.Rank)].Code, desk => desk.Report());
        Digest = Runs.Digest(result);
    }

    public string Digest { get; }

    public static IncidentRun Of(SeasonPlan plan, uint seed = 1, uint replication = 0)
    {
        SimModel model = SeasonModel.Make(plan);
        return new IncidentRun(plan, Runs.Sequential(model, new ReplicationKey(seed, replication)), model);
    }

    /// <summary>A centre, a province, a county and schools, for two days.</summary>
    public static SeasonPlan Plan(IncidentsPlan incidents, int schools = 3, params ExternalEvent[] outside) =>
        new PlanBuilder { End = SimTime.Zero + SimDuration.FromDays(2) }.Schools(schools).Build() with { Incidents = incidents, Outside = [.. outside] };

    /// <summary>An incident strikes a unit's desk, at a minute.</summary>
    public static ExternalEvent Strike(string unit, string kind, double minute, ulong key = 1, int lastsMinutes = 0) =>
        new(At(minute), $"{unit}#desk", Priority.CapacityChange, DeskMessage.Struck, key, DeskMessage.HashOf(kind) | ((ulong)(lastsMinutes * 60) << 32));

    /// <summary>A person decides, at a minute.</summary>
    public static ExternalEvent Decide(string home, IncidentDecision decision, IncidentSeat seat, double minute, ulong key = 1, int level = 1, int parameter = 0) => new(
        At(minute), $"{home}#desk", Priority.Answer, DeskMessage.Decided, key,
        new DeskNote(0, (IncidentLevel)level, seat, (byte)decision, ClassRule.Person, Parameter: parameter).Pack());

    public static ExternalEvent TakeSeat(string unit, IncidentSeat seat, double minute) =>
        new(At(minute), $"{unit}#desk", Priority.Answer, DeskMessage.SeatTaken, (ulong)seat);

    public static ExternalEvent LeaveSeat(string unit, IncidentSeat seat, double minute) =>
        new(At(minute), $"{unit}#desk", Priority.Answer, DeskMessage.SeatLeft, (ulong)seat);

    public static SimTime At(double minute) => SimTime.Zero + IncidentPlans.Minutes(minute);

    public IEnumerable<IncidentResult> All => _reports.Values.SelectMany(report => report.Incidents);

    public IEnumerable<string> Units => _reports.Keys;

    public IEnumerable<string[]> Histories(string unit) => _reports[unit].Incidents.Select((_, index) => History(unit, index));

    public IncidentResult Incident(string unit, int index = 0) => _reports[unit].Incidents[index];

    public StationResult? Station(string unit, IncidentSeat seat) => _reports[unit].Stations.FirstOrDefault(station => station.Seat == seat);

    /// <summary>Lines such as <c>3.5 acknowledged C/County L2</c>: minute, step, unit and seat, level, detail where it has one.</summary>
    public string[] History(string unit, int index = 0) => [.. Incident(unit, index).Steps.Select(Line)];

    private string Line(IncidentStepRecord step)
    {
        string detail = step.Step switch
        {
            IncidentStep.Classified => $" {(ClassRule)step.Detail}",
            IncidentStep.Decided => $" {(IncidentDecision)step.Detail}",
            IncidentStep.Refused => $" {(DecisionRefusal)step.Detail}",
            _ => "",
        };
        string minute = (step.At.Microseconds / 60e6).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
        return $"{minute} {step.Step} {_plan.Units[step.Unit].Code}/{step.By}{(step.IsByPerson ? "*" : "")} L{(int)step.Level}{detail}";
    }
}
