using System.Collections.Immutable;
using RolloutSim.Client.Results;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Client.Comparing;

/// <summary>All measures of a scenario.</summary>
internal static class MeasureSet
{
    private static readonly ScreenTexts English = new(TextLanguage.English), Chinese = new(TextLanguage.Chinese);

    /// <summary>What is wanted of some plans, each condition once, and behind them that all dated work items are on time.</summary>
    public static ImmutableArray<GoalCondition> Conditions(IEnumerable<Plan> plans) =>
        [.. plans.SelectMany(plan => plan.Goals.Select(goal => GoalCondition.Of(plan, goal)?.Condition).OfType<GoalCondition>()).Append(OnTimeCondition.All).DistinctBy(condition => condition.Text)];

    /// <param name="table">What the replications came to.</param>
    /// <param name="conditions">To be judged where the plan has their work items.</param>
    public static ImmutableArray<MeasureValues> Of(ReplicationTable table, IEnumerable<GoalCondition> conditions) =>
        [.. Goals(table, conditions), .. ReplicationCount.Of(table.Plan).Select(count => OfCount(table, count)), .. table.Dated.SelectMany(item => OfItem(table, item)), .. Schools(table), .. Online(table), SeasonEnd(table)];

    private static IEnumerable<MeasureValues> Goals(ReplicationTable table, IEnumerable<GoalCondition> conditions) =>
        from condition in conditions
        let held = condition.Held(table)
        where held is not null
        select new MeasureValues(
            new Measure(MeasureKind.Goal, condition.Text, new LocalName(condition.Text, condition.Text), MeasureUnit.Chance, IsMoreBetter: true),
            Array.ConvertAll(held, isHeld => isHeld ? 1L : 0L));

    private static MeasureValues[] OfItem(ReplicationTable table, int item)
    {
        WorkItemPlan work = table.Plan.Season.WorkItems[item];
        SimTime[] done = table.Done(item).ToArray();
        long[] lateness = Array.ConvertAll(done, moment => table.Lateness(item, moment).Microseconds);
        return
        [
            new(new Measure(MeasureKind.Late, work.Id, work.Name, MeasureUnit.Chance, IsMoreBetter: false), Array.ConvertAll(lateness, late => late > 0 ? 1L : 0L)),
            new(new Measure(MeasureKind.Lateness, work.Id, work.Name, MeasureUnit.Duration, IsMoreBetter: false), lateness),
            new(new Measure(MeasureKind.Done, work.Id, work.Name, MeasureUnit.Moment, IsMoreBetter: false), Array.ConvertAll(done, moment => FromTest(table.Plan, moment))),
        ];
    }

    private static MeasureValues OfCount(ReplicationTable table, ReplicationCount count) => new(
        new Measure(MeasureKind.Count, count.Name, new LocalName(Chinese[count.Text], English[count.Text]), MeasureUnit.Count, IsMoreBetter: false),
        [.. table.Counts(count.Name).ToArray().Select(value => (long)value)]);

    private static readonly (string Amount, LocalName Name, MeasureUnit Unit)[] Terminals =
    [
        ("log_in_p99_us", new LocalName("登录 p99", "log-in p99"), MeasureUnit.Duration), ("page_p95_us", new LocalName("翻页 p95", "page p95"), MeasureUnit.Duration),
        ("submit_p99_us", new LocalName("提交 p99", "submit p99"), MeasureUnit.Duration), (TrafficAmount.AnsweringName, new LocalName("学校平均作答用时", "a school's time to answer"), MeasureUnit.Duration),
        ("gave_up", new LocalName("放弃人数", "people who give up"), MeasureUnit.Count),
    ];

    private static IEnumerable<MeasureValues> Online(ReplicationTable table) =>
        from measure in Terminals
        let values = table.Amounts(measure.Amount)
        where values is not null
        select new MeasureValues(new Measure(MeasureKind.Online, measure.Name.En, measure.Name, measure.Unit, IsMoreBetter: false), values);

    private static IEnumerable<MeasureValues> Schools(ReplicationTable table)
    {
        foreach (DayMoment moment in DayMoment.Of(table.Plan))
        {
            TextId what = moment.Subject switch { DaySubject.Tools => TextId.MeasureTools, DaySubject.Pupils => TextId.MeasurePupils, _ => TextId.MeasureQuestionnaire };
            var name = new LocalName(Chinese.Say(what, moment.Day), English.Say(what, moment.Day));
            yield return new MeasureValues(
                new Measure(MeasureKind.Schools, name.En, name, MeasureUnit.Moment, IsMoreBetter: false), [.. table.Moments(moment.Name).ToArray().Select(at => FromTest(table.Plan, at))]);
        }
    }

    private static MeasureValues SeasonEnd(ReplicationTable table) => new(
        new Measure(MeasureKind.SeasonEnd, "", new LocalName("全季", "the season"), MeasureUnit.Moment, IsMoreBetter: false),
        [.. table.SeasonEnds().Select(end => FromTest(table.Plan, end))]);

    private static long FromTest(Plan plan, SimTime moment) => moment.IsNever ? MeasureValues.Missing : (moment - plan.Civil.At(plan.FirstTestDay)).Microseconds;
}
