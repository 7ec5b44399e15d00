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
        if (season.TestDays is not { } days) return season.Questionnaire is null ? [] : [.. AtTerminals(plan)];
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

    /// <summary>Where sessions run by the clock, the adults are done when the last of them at the terminals is.</summary>
    private static IEnumerable<DayMoment> AtTerminals(Plan plan)
    {
        for (int day = 0; day < plan.TestDays.Length; day++)
        {
            SimTime midnight = plan.Civil.At(plan.TestDays[day]);
            bool IsOf(SimTime start) => start >= midnight && start < midnight + Day;
            if (!plan.Season.Questionnaire!.Networks.Any(network => network.Sittings.Any(sitting => IsOf(sitting.Start)))) continue;
            yield return new($"questionnaire_{day + 1}", GoalSubject.Questionnaire, midnight, reports => LastOf(reports.Traffic.SelectMany(traffic => traffic.Sittings)
                .Where(sitting => !sitting.Began.IsNever && IsOf(sitting.Began)).Select(sitting => sitting.Done == sitting.People ? sitting.LastDone : SimTime.Never)));
        }
    }

    private static SimTime CameOn(PackageReport package, SimTime midnight) =>
        package.Ledger.FirstOrDefault(line => line.To == CustodyPlace.School && line.At >= midnight && line.At < midnight + Day)?.At ?? SimTime.Never;

    private static SimTime LastOf(IEnumerable<SimTime> moments) => moments.DefaultIfEmpty(SimTime.Never).Max();
}
