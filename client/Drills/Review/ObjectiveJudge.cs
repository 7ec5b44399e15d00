using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Drills;

namespace RolloutSim.Client.Drills.Review;

/// <summary>Says which objectives were met.</summary>
/// <param name="drill">The drill.</param>
/// <param name="incidents">That happened during it.</param>
/// <param name="cost">What the season cost.</param>
internal sealed class ObjectiveJudge(Drill drill, ImmutableArray<DrillIncident> incidents, SeasonCost cost)
{
    public ReviewObjective Judge(DrillObjective objective) => objective.Count is { } count ? Count(objective, CountOf(count)) : Time(objective);

    private static ReviewObjective Count(DrillObjective objective, int count)
    {
        bool isMet = count <= objective.Most;
        return new ReviewObjective(objective.Id, objective.Name, objective.Text, isMet ? ObjectiveResult.Met : ObjectiveResult.Missed, null, null, objective.Most, count, 1, isMet ? 0 : 1, null);
    }

    /// <summary>Whether an objective is about an incident.</summary>
    public static bool IsCase(Drill drill, DrillObjective objective, int unit, IncidentResult incident) =>
        incident.Kind == objective.Kind && (unit == objective.Unit || drill.Plan.Season.Units.AncestorAt(unit, drill.Plan.Season.Units[objective.Unit].Level) == objective.Unit);

    private ReviewObjective Time(DrillObjective objective)
    {
        (DrillIncident Incident, SimDuration? Took)[] cases = [.. incidents.Where(its => IsCase(drill, objective, its.Unit, its.Result)).Select(its => (its, TimeOf(its.Result, objective)))];
        int missed = cases.Count(each => each.Took is not { } took || took > objective.Within);
        (DrillIncident Incident, SimDuration? Took) worst = cases.OrderByDescending(each => each.Took ?? SimDuration.MaxValue).FirstOrDefault();
        ObjectiveResult result = cases.Length == 0 ? ObjectiveResult.NoCase : missed > 0 ? ObjectiveResult.Missed : ObjectiveResult.Met;
        return new ReviewObjective(
            objective.Id, objective.Name, objective.Text, result, Seconds(objective.Within), worst.Took is { } longest ? Seconds(longest) : null, null, null, cases.Length, missed, worst.Incident?.Id);
    }

    /// <summary>From when it happened to the step; null: it was never taken. Who takes it has been told.</summary>
    public static SimDuration? TimeOf(IncidentResult incident, DrillObjective objective)
    {
        foreach (IncidentStepRecord step in incident.Steps)
        {
            bool isStep = step.Step == objective.Step || (objective.Step == IncidentStep.Told && step.Step == IncidentStep.Acknowledged);
            if (isStep && (objective.Seat is not { } seat || step.By == seat)) return step.At - incident.At;
        }
        return null;
    }

    private int CountOf(DrillCount count) => count switch
    {
        DrillCount.PupilsTouched => cost.PupilsTouched,
        DrillCount.SchoolsTouched => cost.SchoolsTouched,
        DrillCount.SessionsLate => cost.SessionsLate,
        DrillCount.SessionsGivenUp => cost.SessionsGivenUp,
        _ => cost.PackagesLate,
    };

    private static long Seconds(SimDuration duration) => duration.Microseconds / SimDuration.MicrosecondsPerSecond;
}
