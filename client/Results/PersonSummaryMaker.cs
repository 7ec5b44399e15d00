using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Population;

namespace RolloutSim.Client.Results;

/// <summary>Makes what <c>inspect --person</c> shows.</summary>
internal static class PersonSummaryMaker
{
    /// <param name="plan">The plan.</param>
    /// <param name="insight">Of the run.</param>
    /// <param name="unit">Index of the unit.</param>
    /// <param name="seat">Which of <see cref="PersonSeat.Of"/>.</param>
    /// <param name="manifest">Of the run.</param>
    public static PersonSummary Make(Plan plan, SeasonInsight insight, int unit, int seat, RunManifest manifest)
    {
        ImmutableArray<PersonSeat> seats = PersonSeat.Of(plan.Season, unit);
        var reached = new SimTime(manifest.ReachedUs);
        SimTime[] begins = [.. Begins(plan, reached)];
        ImmutableArray<PersonWeek> weeks = insight.WeeksOf(unit, seat, begins);
        int[] filled = [.. Enumerable.Range(0, weeks.Length).Where(week => weeks[week].Due > SimDuration.Zero || weeks[week].Worked > SimDuration.Zero)];
        return new PersonSummary
        {
            Plan = plan.Season.Name,
            PlanName = plan.Name,
            Unit = plan.Season.Units[unit].Code,
            UnitName = plan.Units[unit].Name,
            Person = NameOf(plan, unit, seats[seat]),
            Offices = [.. seats[seat].Offices.Select(office => new PersonOfficeSummary(
                plan.Season.Offices[office].Name, OfficeNames.Of(plan.Season.Offices[office].Name), seats.Count(other => other.Offices.Contains(office))))],
            Seed = manifest.Seed,
            Replication = manifest.Replication,
            Status = manifest.Status,
            Reached = CivilText.Iso(plan, reached),
            Weeks = filled.Length == 0 ? [] : [.. Enumerable.Range(filled[0], filled[^1] - filled[0] + 1).Select(week => Week(plan, begins[week], weeks[week]))],
        };
    }

    /// <summary>A made-up name that belongs to the person, whichever of his offices is looked at.</summary>
    public static string NameOf(Plan plan, int unit, PersonSeat seat) =>
        PersonNames.Of(plan.Season.Name, plan.Season.Units[unit].Code, plan.Season.Offices[seat.Office].Name, seat.Number);

    /// <summary>The beginning of the season, or of where it is simulated, each Monday, and where the run has come.</summary>
    private static IEnumerable<SimTime> Begins(Plan plan, SimTime reached)
    {
        SimTime first = plan.Season.AsOf is { } asOf ? plan.Civil.At(plan.Civil.DayOf(asOf.At)) : SimTime.Zero;
        for (DateOnly day = plan.Civil.DayOf(first); plan.Civil.At(day) < reached; day = day.AddDays(1))
        {
            if (plan.Civil.At(day) == first || day.DayOfWeek == DayOfWeek.Monday) yield return plan.Civil.At(day);
        }
        yield return reached;
    }

    private static PersonWeekSummary Week(Plan plan, SimTime begin, PersonWeek week) => new(
        CivilText.Iso(plan.Civil.DayOf(begin)), Hours(week.Hours), Hours(week.Worked), Hours(week.Due), week.IsOverbooked,
        [.. week.Items.Select(item => new ItemNameSummary(plan.Season.WorkItems[item].Id, plan.Season.WorkItems[item].Name))]);

    private static double Hours(SimDuration time) => Math.Round(time.TotalHours, 4);
}
