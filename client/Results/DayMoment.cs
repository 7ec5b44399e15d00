using System.Collections.Immutable;
using RolloutSim.Model.Custody;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Goals;

namespace RolloutSim.Client.Results;

/// <summary>Something that is done in all schools on a test day: a column of a table of replications.</summary>
/// <param name="Name">Of the column: <c>tools_1</c>, <c>questionnaire_1</c>.</param>
/// <param name="Subject">What it is.</param>
/// <param name="Midnight">At which the day begins.</param>
/// <param name="Last">When the last school has it; <see cref="SimTime.Never"/> where one has not on that day.</param>
internal sealed record DayMoment(string Name, GoalSubject Subject, SimTime Midnight, Func<SeasonReports, SimTime> Last)
{
    private static readonly SimDuration Day = SimDuration.FromDays(1);

    /// <summary>Those of a plan, by day; none where its test days run by the clock.</summary>
    public static ImmutableArray<DayMoment> Of(Plan plan)
    {
        SeasonPlan season = plan.Season;
        if (season.TestDays is not { } days) return [];
        ImmutableArray<DayMoment>.Builder all = ImmutableArray.CreateBuilder<DayMoment>();
        for (int day = 0; day < plan.TestDays.Length; day++)
        {
            SimTime midnight = plan.Civil.At(plan.TestDays[day]);
            bool isFetched = season.Custody is { } custody && !custody.FetchedFrom[day].IsNever && (day == 0 || custody.Night == CarriedBy.County);
            if (isFetched) all.Add(new($"tools_{day + 1}", GoalSubject.Tools, midnight, reports => LastOf(reports.Packages.Select(package => CameOn(package, midnight)))));
            int[] sessions = [.. Enumerable.Range(0, days.Sessions.Length).Where(i => days.Sessions[i].Day == day && days.Sessions[i].Kind == SessionKind.AdultsQuestionnaire)];
            if (sessions.Length > 0) all.Add(new($"questionnaire_{day + 1}", GoalSubject.Questionnaire, midnight, reports => LastOf(reports.Sites.SelectMany(site => sessions.Select(i => site.Sessions[i]))
                .Select(session => session.State == SessionState.Over ? session.Ended : SimTime.Never))));
        }
        return all.ToImmutable();
    }

    private static SimTime CameOn(PackageReport package, SimTime midnight) =>
        package.Ledger.FirstOrDefault(line => line.To == CustodyPlace.School && line.At >= midnight && line.At < midnight + Day)?.At ?? SimTime.Never;

    private static SimTime LastOf(IEnumerable<SimTime> moments) => moments.DefaultIfEmpty(SimTime.Never).Max();
}
