using System.Collections.Immutable;
using RolloutSim.Client.Results;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Drills;

namespace RolloutSim.Client.Drills.Review;

/// <summary>Fills in what has to be written after an incident: the stamped reports of school, county and province, and the school's test record.</summary>
internal static class FormMaker
{
    private static readonly UnitLevel[] Levels = [UnitLevel.School, UnitLevel.County, UnitLevel.Province];

    /// <summary>The school's has all that happened there, the county's all of it, the province's what was of level 2 or more or waited for it.</summary>
    public static ImmutableArray<ReviewForm> Forms(Drill drill, ImmutableArray<DrillIncident> incidents)
    {
        UnitTree units = drill.Plan.Season.Units;
        return
        [
            .. Levels.SelectMany(level => incidents.Where(its => level != UnitLevel.Province || IsForProvince(its.Result)).GroupBy(its => units.AncestorAt(its.Unit, level)).Where(many => many.Key >= 0).OrderBy(many => many.Key)
                .Select(many => new ReviewForm(level.ToString().ToLowerInvariant(), units[many.Key].Code, drill.Plan.Units[many.Key].Name, [.. many.Select(its => Row(drill, its))]))),
        ];
    }

    public static ImmutableArray<ReviewTestRecord> TestRecords(Drill drill, ImmutableArray<DrillIncident> incidents, SeasonReports reports)
    {
        if (drill.Plan.Season.TestDays is not { } days) return [];
        Plan plan = drill.Plan;
        ILookup<int, DrillIncident> byUnit = incidents.ToLookup(its => its.Unit);
        DateOnly first = plan.Civil.DayOf(drill.Start), last = plan.Civil.DayOf(drill.End);
        return
        [
            .. reports.Sites.Where(site => byUnit.Contains(site.Unit)).OrderBy(site => site.Unit).Select(site => new ReviewTestRecord(
                plan.Season.Units[site.Unit].Code, plan.Units[site.Unit].Name,
                [.. site.Sessions.Where(session => days.Sessions[session.Session].IsTest && plan.Civil.DayOf(days.Sessions[session.Session].From) is var day && day >= first && day <= last).Select(session => Session(plan, days, session))],
                [.. byUnit[site.Unit].Select(its => its.Id)])),
        ];
    }

    private static bool IsForProvince(IncidentResult incident) => incident.WorstLevel >= IncidentLevel.Two || incident.Steps.Any(step => step.Step == IncidentStep.ApprovalAsked);

    private static ReviewFormRow Row(Drill drill, DrillIncident its)
    {
        IncidentResult incident = its.Result;
        IncidentStepRecord[] decided = [.. incident.Steps.Where(step => step.Step == IncidentStep.Decided)];
        string? Iso(SimTime? at) => CivilText.IsoOrNull(drill.Plan, at);
        return new ReviewFormRow(
            its.Id, drill.Plan.Season.Incidents!.Kinds[incident.Kind].Name, drill.Plan.Units[its.Unit].Name, (int)incident.WorstLevel, CivilText.Iso(drill.Plan, incident.At), Iso(incident.Acknowledged), Iso(incident.Reported),
            decided.Length == 0 ? "" : IncidentNames.Detail(decided[^1]), Iso(incident.Decided), Iso(incident.Resolved), incident.Touched);
    }

    private static ReviewSession Session(Plan plan, TestDaysPlan days, SessionResult session)
    {
        SessionPlan planned = days.Sessions[session.Session];
        string? Moment(SimTime at) => at.IsNever ? null : CivilText.Iso(plan, at);
        return new ReviewSession(
            plan.Season.WorkItems[planned.Item].Name, CivilText.Iso(plan, planned.From), Moment(session.Began), Moment(session.Ended),
            session.Began.IsNever ? 0 : Math.Max(0, Seconds(session.Began - planned.From)), Seconds(session.Stood), session.People, IncidentNames.InFiles(session.State));
    }

    private static long Seconds(SimDuration duration) => duration.Microseconds / SimDuration.MicrosecondsPerSecond;
}
