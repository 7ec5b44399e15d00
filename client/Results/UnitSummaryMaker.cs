using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>Makes what <c>inspect</c> shows out of the results of a unit.</summary>
internal static class UnitSummaryMaker
{
    public static UnitSummary Make(SeasonResults results, int unit, RunManifest manifest, bool isFromGrains)
    {
        Plan plan = results.Plan;
        bool isPlace = plan.Season.Units[unit].Level is UnitLevel.County or UnitLevel.School;
        return new UnitSummary
        {
            Plan = plan.Season.Name,
            PlanName = plan.Name,
            Unit = plan.Season.Units[unit].Code,
            Name = plan.Units[unit].Name,
            Seed = manifest.Seed,
            Status = manifest.Status,
            Start = CivilText.Iso(plan.Civil.Starts),
            End = CivilText.Iso(plan.Ends),
            FirstTestDay = CivilText.Iso(plan.FirstTestDay),
            LastTestDay = CivilText.Iso(plan.LastTestDay),
            Reached = CivilText.Iso(plan, results.Reached),
            IsFromGrains = isFromGrains,
            Items = [.. results.Rows.Where(row => row.Unit == unit).Select(row => Item(results, row))],
            Incidents = isPlace && plan.Season.Incidents is not null ? IncidentSummaryMaker.RowsOf(plan, results.Reports, unit) : null,
            EmptyPosts = isPlace && plan.Season.Staffing is not null ? UnitPosts.GapsOf(plan, results.Reports, unit) : null,
            Package = PackageSummaryMaker.Make(plan, results.Reports, unit),
            Packages = PackageSummaryMaker.JourneysOf(plan, results.Reports, unit),
            Posts = UnitPosts.Of(plan, results.Reports, unit),
            Offices = [.. results.Offices.Where(office => office.Unit == unit).Select(office => Office(plan, office))],
        };
    }

    private static UnitItemSummary Item(SeasonResults results, SeasonRow row)
    {
        Plan plan = results.Plan;
        SimTime? due = row.Plan.PrintedDue ?? row.Plan.Due;
        return new UnitItemSummary
        {
            Id = row.Plan.Id,
            Name = row.Plan.Name,
            IsFixed = row.Plan.Kind == WorkItemKind.FixedBlock,
            Known = CivilText.Iso(plan, row.Plan.Known),
            Due = CivilText.IsoOrNull(plan, due),
            DueEffective = CivilText.IsoOrNull(plan, row.Plan.Due),
            TestDay = due is { } day ? CivilText.TestDay(plan, plan.Civil.DayOf(day)) : null,
            Started = CivilText.IsoOrNull(plan, row.Result.Started),
            Completed = CivilText.IsoOrNull(plan, row.Result.Completed),
            Rounds = row.Result.Rounds,
            LateUs = row.Late?.Microseconds,
            LateWorkingH = Hours(row.LateWorking),
            SlackWorkingH = Hours(row.SlackWorking),
            WorkingDayH = Hours(results.WorkingDay(row.Plan)) ?? 24,
        };
    }

    private static UnitOfficeSummary Office(Plan plan, OfficeResult office)
    {
        string name = plan.Season.Offices[office.Office].Name;
        IEnumerable<string> people = PersonSeat.Of(plan.Season, office.Unit).Where(seat => seat.Offices.Contains(office.Office)).Take(UnitOfficeSummary.PeopleMost)
            .Select(seat => PersonSummaryMaker.NameOf(plan, office.Unit, seat));
        return new UnitOfficeSummary(OfficeNames.Of(name), office.Persons, [.. people], Hours(office.Busy) ?? 0, office.QueueMost);
    }

    private static double? Hours(SimDuration? time) => time is { } value ? Math.Round(value.TotalHours, 4) : null;
}
