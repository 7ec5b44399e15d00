using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Model.Custody;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>Something that is done in all schools on a test day: a column of a table of replications.</summary>
/// <param name="Name">Of the column: <c>tools_1</c>, <c>pupils_1</c>, <c>questionnaire_1</c>.</param>
/// <param name="Subject">What it is.</param>
/// <param name="Day">Which test day, from 1.</param>
/// <param name="Midnight">At which the day begins.</param>
/// <param name="Last">When the last school has it; <see cref="SimTime.Never"/> where one has not on that day.</param>
internal sealed record DayMoment(string Name, DaySubject Subject, int Day, SimTime Midnight, Func<SeasonReports, SimTime> Last)
{
    private static readonly SimDuration OneDay = SimDuration.FromDays(1);

    private static readonly ImmutableArray<DaySubject> People = [DaySubject.Pupils, DaySubject.Adults];

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
            if (isFetched) all.Add(Make(DaySubject.Tools, day, midnight, reports => LastOf(reports.Packages.Select(package => CameOn(package, midnight)))));
            foreach (DaySubject subject in People)
            {
                int[] sessions = [.. Enumerable.Range(0, days.Sessions.Length).Where(i => days.Sessions[i].Day == day && SubjectOf(days.Sessions[i].Kind) == subject)];
                if (sessions.Length > 0) all.Add(Make(subject, day, midnight, reports => LastOf(reports.Sites.SelectMany(site => sessions.Select(i => site.Sessions[i]))
                    .Select(session => session.State == SessionState.Over ? session.Ended : SimTime.Never))));
            }
        }
        return all.ToImmutable();
    }

    /// <summary>Where sessions run by the clock, people are done when the last of them at the terminals is.</summary>
    private static IEnumerable<DayMoment> AtTerminals(Plan plan)
    {
        QuestionnairePlan system = plan.Season.Questionnaire!;
        for (int day = 0; day < plan.TestDays.Length; day++)
        {
            SimTime midnight = plan.Civil.At(plan.TestDays[day]);
            bool IsOf(SimTime start) => start >= midnight && start < midnight + OneDay;
            foreach (DaySubject subject in People)
            {
                bool[] isOf = [.. system.Traffic.Select(traffic => OnlineSittings.IsAnswered(traffic) && OnlineSittings.IsOfAdults(traffic) == (subject == DaySubject.Adults))];
                if (!system.Networks.Any(network => network.Sittings.Any(sitting => isOf[sitting.Traffic] && IsOf(sitting.Start)))) continue;
                yield return Make(subject, day, midnight, reports => LastOf(reports.Traffic.SelectMany(traffic => traffic.Sittings)
                    .Where(sitting => isOf[sitting.Traffic] && !sitting.Began.IsNever && IsOf(sitting.Began)).Select(sitting => sitting.Done == sitting.People ? sitting.LastDone : SimTime.Never)));
            }
        }
    }

    private static DayMoment Make(DaySubject subject, int day, SimTime midnight, Func<SeasonReports, SimTime> last)
    {
        string name = subject switch { DaySubject.Tools => "tools", DaySubject.Pupils => "pupils", _ => "questionnaire" };
        return new(string.Create(CultureInfo.InvariantCulture, $"{name}_{day + 1}"), subject, day + 1, midnight, last);
    }

    /// <summary>Who is done with something when a session is over; null: nobody.</summary>
    private static DaySubject? SubjectOf(SessionKind kind) => kind switch
    {
        SessionKind.Test or SessionKind.Batches or SessionKind.PeTest => DaySubject.Pupils,
        SessionKind.AdultsQuestionnaire => DaySubject.Adults,
        _ => null,
    };

    private static SimTime CameOn(PackageReport package, SimTime midnight) =>
        package.Ledger.FirstOrDefault(line => line.To == CustodyPlace.School && line.At >= midnight && line.At < midnight + OneDay)?.At ?? SimTime.Never;

    private static SimTime LastOf(IEnumerable<SimTime> moments) => moments.DefaultIfEmpty(SimTime.Never).Max();
}
