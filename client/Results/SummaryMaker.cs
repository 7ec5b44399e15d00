using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>Makes the summary of a run out of its results.</summary>
internal static class SummaryMaker
{
    public static RunSummary Make(SeasonResults results, uint seed, RunStatus status)
    {
        Plan plan = results.Plan;
        SeasonRow[] dated = [.. results.Rows.Where(row => row.Plan.Due is not null && row.Plan is { Kind: not WorkItemKind.FixedBlock, IsRival: false })];
        SeasonRow[] offices = [.. dated.Where(row => row.Plan.Level < UnitLevel.School).OrderBy(row => row, NearestToTheEdge.Instance)];
        return new RunSummary
        {
            Plan = plan.Season.Name,
            Name = plan.Name,
            Source = plan.Source,
            AsOf = AsOfSummaryMaker.Make(plan),
            Seed = seed,
            Status = status,
            Start = CivilText.Iso(plan.Civil.Starts),
            End = CivilText.Iso(plan.Ends),
            FirstTestDay = CivilText.Iso(plan.FirstTestDay),
            LastTestDay = CivilText.Iso(plan.LastTestDay),
            Reached = CivilText.Iso(plan, results.Reached),
            SchoolsCount = Count(plan),
            Levels = Levels(results),
            Deadlines = [.. offices.Take(RunSummary.DeadlinesMost).Select(row => Deadline(results, row))],
            DeadlinesCount = offices.Length,
            Schools = [.. dated.Where(row => row.Plan.Level == UnitLevel.School).GroupBy(row => row.Item).OrderBy(group => group.Key).Select(group => Schools(plan, [.. group]))],
            Provinces = ProvinceSummaryMaker.Make(results, dated),
            Offices = Offices(results),
            Incidents = IncidentSummaryMaker.Rows(results),
            Notes = PlanMessageMaker.Notes(plan),
            TestDays = TestDaySummaryMaker.Make(plan, results.Reports),
            Posts = PostsSummaryMaker.Make(plan, [results.Reports]),
            Questionnaire = QuestionnaireSummaryMaker.Make(plan, [results.Reports]),
            Submissions = SubmissionTables.Summary(plan, [results.Reports]),
            Assumed = plan.Assumptions.Length,
            Values = plan.Values,
        };
    }

    /// <summary><c>nation</c>, <c>province</c>, ...</summary>
    public static string LevelName(UnitLevel level) => level.ToString().ToLowerInvariant();

    private static ImmutableArray<LevelSummary> Levels(SeasonResults results)
    {
        ILookup<UnitLevel, SeasonRow> rows = results.Rows.ToLookup(row => row.Plan.Level);
        return
        [
            .. from unit in results.Plan.Season.Units.All
               group unit by unit.Level into level
               orderby level.Key
               where rows[level.Key].Any()
               select new LevelSummary(LevelName(level.Key), level.Count(), rows[level.Key].Count(), rows[level.Key].Count(row => row.IsDone), rows[level.Key].Count(row => row.IsLate && !row.Plan.IsRival)),
        ];
    }

    private static DeadlineSummary Deadline(SeasonResults results, SeasonRow row)
    {
        Plan plan = results.Plan;
        SimTime due = row.Plan.PrintedDue ?? row.Plan.Due!.Value;
        return new DeadlineSummary
        {
            Unit = plan.Season.Units[row.Unit].Code,
            UnitName = plan.Units[row.Unit].Name,
            Level = LevelName(row.Plan.Level),
            Id = row.Plan.Id,
            Name = row.Plan.Name,
            Office = OfficeNames.Of(plan.Season.Offices[row.Plan.Office].Name),
            Due = CivilText.Iso(plan, due),
            DueEffective = CivilText.Iso(plan, row.Plan.Due),
            TestDay = CivilText.TestDay(plan, plan.Civil.DayOf(due)),
            Completed = CivilText.IsoOrNull(plan, row.Result.Completed),
            LateUs = row.Late?.Microseconds,
            LateWorkingH = Hours(row.LateWorking),
            SlackWorkingH = Hours(row.SlackWorking),
            WorkingDayH = Hours(results.WorkingDay(row.Plan)) ?? 24,
        };
    }

    private static SchoolsSummary Schools(Plan plan, SeasonRow[] rows)
    {
        SeasonRow[] done = [.. rows.Where(row => row.IsDone).OrderBy(row => row.Result.Completed!.Value)];
        SimTime due = rows[0].Plan.PrintedDue ?? rows[0].Plan.Due!.Value;
        SeasonRow last = rows.FirstOrDefault(row => !row.IsDone) ?? done[^1];
        return new SchoolsSummary
        {
            Id = rows[0].Plan.Id,
            Name = rows[0].Plan.Name,
            Due = CivilText.Iso(plan, due),
            TestDay = CivilText.TestDay(plan, plan.Civil.DayOf(due)),
            Schools = rows.Length,
            Done = done.Length,
            Late = rows.Count(row => row.IsLate),
            First = CivilText.IsoOrNull(plan, done.Length == 0 ? null : done[0].Result.Completed),
            Median = CivilText.IsoOrNull(plan, done.Length == 0 ? null : done[(done.Length - 1) / 2].Result.Completed),
            Last = CivilText.IsoOrNull(plan, done.Length == 0 ? null : done[^1].Result.Completed),
            LastUnit = plan.Season.Units[last.Unit].Code,
        };
    }

    private static ImmutableArray<OfficeSummary> Offices(SeasonResults results) =>
    [
        .. from office in results.Offices
           where office.Busy > SimDuration.Zero
           group office by office.Office into units
           let most = units.OrderByDescending(BusyOfOne).ThenBy(office => office.Unit).First()
           orderby BusyOfOne(most) descending, most.Office
           select Office(results, most, units.Count()),
    ];

    private static OfficeSummary Office(SeasonResults results, OfficeResult office, int units)
    {
        Plan plan = results.Plan;
        OpenHours hours = plan.Season.Hours[plan.Season.Offices[office.Office].Hours];
        return new OfficeSummary(
            OfficeNames.Of(plan.Season.Offices[office.Office].Name), units, plan.Season.Units[office.Unit].Code, plan.Units[office.Unit].Name, office.Persons,
            Hours(office.Busy) ?? 0, (Hours(hours.OpenBetween(SimTime.Min(plan.Season.AsOf?.At ?? SimTime.Zero, results.Reached), results.Reached)) ?? 0) * office.Persons, office.QueueMost);
    }

    private static long BusyOfOne(OfficeResult office) => office.Busy.Microseconds / Math.Max(1, office.Persons);

    private static SchoolsCount Count(Plan plan)
    {
        UnitDetails[] schools = [.. plan.Units.Where((_, unit) => plan.Season.Units[unit].Level == UnitLevel.School)];
        int? Sum(Func<UnitDetails, int?> of) => schools.Length > 0 && schools.All(school => of(school) is not null) ? schools.Sum(of) : null;
        return new SchoolsCount(
            schools.Count(school => school.Stage == SchoolStage.Primary), schools.Count(school => school.Stage == SchoolStage.JuniorMiddle),
            Sum(school => school.Pupils), Sum(school => school.Adults));
    }

    private static double? Hours(SimDuration? time) => time is { } value ? Math.Round(value.TotalHours, 4) : null;
}
