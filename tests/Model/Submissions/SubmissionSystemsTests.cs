using System.Collections.Immutable;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Planning;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Submissions;
using RolloutSim.Model.Units;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Submissions;

/// <summary>
/// The evening of a deadline: schools finish a work item and submit it to one system. The system is a queue with workers, a bounded line, time-outs and
/// retries; what it takes in late is done late. Its laws (Little, conservation) are invariants, checked after every event here.
/// </summary>
public sealed class SubmissionSystemsTests
{
    private const int Schools = 40;
    private const double ServiceSeconds = 60;

    private static readonly SimDuration Call = ChannelPlan.Least;
    private static readonly ReplicationKey Key = new(1, 0);

    private static SubmissionSystemPlan System(int workers = 1, int queue = 1_000, double timeOutMinutes = 600) => new()
    {
        Channel = 0,
        Workers = workers,
        QueueMost = queue,
        Service = new Constant(ServiceSeconds),
        TimeOut = SimDuration.FromSecondsRounded(timeOutMinutes * 60),
        Retries = 1_000,
        RetryAfter = SimDuration.FromMinutes(1),
        RetryMost = SimDuration.FromMinutes(8),
        Jitter = 0.5,
    };

    /// <summary>Every school works one hour on its list, due after an hour and a half.</summary>
    private static SeasonPlan Plan(params SubmissionSystemPlan[] systems) =>
        new PlanBuilder().Schools(Schools).Office(UnitLevel.School, "head").Item("list", "head", 1, due: At(1.5)).Build() with { Systems = [.. systems] };

    /// <summary>The same in offices that are open for the first four hours of each day.</summary>
    private static SeasonPlan ByDay(params SubmissionSystemPlan[] systems) => Plan(systems) with { Hours = [new OpenHours([(SimTime.Zero, At(4)), (At(24), At(28))])] };

    private static SimTime At(double hours) => SimTime.Zero + SimDuration.FromSecondsRounded(hours * 3600);

    private static ImmutableArray<SimTime> Completed(SeasonPlan plan) => [.. PlanBuilder.Run(plan).Where(pair => pair.Key.Item == "list").Select(pair => pair.Value.Completed!.Value).Order()];

    private static int Late(SeasonPlan plan) => Completed(plan).Count(done => done > At(1.5));

    private static (SubmissionSystemReport System, LogicalProcess[] Processes) Run(SeasonPlan plan, ReplicationKey? key = null)
    {
        SimModel model = SeasonModel.Make(plan);
        RunResult result = Runs.Sequential(model, key ?? Key);
        LogicalProcess[] processes = [.. Enumerable.Range(0, model.Count).Select(result.Hosts[0].Process)];
        return (SeasonReports.Of(processes).Submissions.Single().Systems.Single(), processes);
    }

    [Fact]
    public void Without_a_system_a_work_item_is_done_when_its_work_is() => Assert.All(Completed(Plan()), done => Assert.Equal(At(1), done));

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Everybody_at_once_is_taken_in_one_after_another_by_as_many_workers_as_there_are(int workers)
    {
        ImmutableArray<SimTime> completed = Completed(Plan(System(workers)));
        for (int i = 0; i < Schools; i++)
            Assert.Equal(At(1) + Call + SimDuration.FromSecondsRounded(ServiceSeconds * ((i / workers) + 1)) + Call, completed[i]);
    }

    [Fact]
    public void Late_items_arise_from_a_slow_system_and_fewer_from_a_faster_one()
    {
        int[] late = [.. new[] { 1, 2, 40 }.Select(workers => Late(Plan(System(workers))))];
        // Of 40 that are there at once 28 are through, and seen to be, in the half hour that is left.
        Assert.Equal([Schools - 29, 0, 0], late);
    }

    [Fact]
    public void A_full_line_turns_away_and_who_was_turned_away_comes_again_until_all_are_in()
    {
        SubmissionSystemReport told = Run(Plan(System(queue: 5))).System;
        Assert.Equal((Schools, Schools, 5), (told.Submitted, told.Stored, told.LineMost));
        Assert.True(told.TurnedAway >= Schools - 6, $"{told.TurnedAway} turned away");
        Assert.Equal(told.Submitted + told.TurnedAway, told.Tries);
        Assert.Equal(0, told.TimedOut);
        Assert.Equal((long)(Schools * ServiceSeconds * 1e6), told.BusyTime);
        Assert.True(told.Times.Most >= SimDuration.FromSecondsRounded(Schools * ServiceSeconds), "one worker is no faster than that");
    }

    [Fact]
    public void The_evening_of_the_deadline_is_told_by_quarters_of_an_hour_and_by_work_item()
    {
        SubmissionSystemReport told = Run(Plan(System())).System;
        // Forty come half a minute past one, and take a minute each.
        Assert.Equal(At(1), told.WorstDay.From);
        Assert.Equal(new SubmissionQuarter[] { new(40, 39, 870_000_000), new(0, 25, 900_000_000), new(0, 10, 630_000_000) }, told.WorstDay.Quarters);
        SubmissionItemReport item = Assert.Single(told.Items);
        Assert.Equal((40L, 0L, 39, told.Times.Most), (item.Submitted, item.Again, item.LineMost, item.Times.Most));
        Assert.Equal((2_400_000_000L, At(1)), (told.BusyMost, told.BusyMostFrom));
    }

    [Fact]
    public void Of_several_days_the_one_with_the_longest_line_is_told()
    {
        // All are turned away but six, and the others come back a day later.
        SubmissionSystemReport told = Run(Plan(System(queue: 5) with { Retries = 0, Later = SimDuration.FromDays(1) })).System;
        Assert.Equal(At(1), told.WorstDay.From);
        Assert.Equal((40, 5), (told.WorstDay.Quarters[0].Tries, told.WorstDay.Quarters[0].LineMost));
        Assert.Equal(told.TurnedAway, told.Items[0].Again);
    }

    [Fact]
    public void Who_waits_too_long_tries_again_and_what_nobody_waits_for_is_taken_in_for_nothing()
    {
        SubmissionSystemReport patient = Run(Plan(System(timeOutMinutes: 5.5))).System, eager = Run(Plan(System(timeOutMinutes: 0.5))).System;
        Assert.Equal(Schools, patient.Stored);
        Assert.True(patient.TimedOut > 0);
        Assert.Equal(patient.Submitted + patient.TimedOut, patient.Tries);
        // Nobody waits as long as it takes: the worker is busy all season, and nothing is ever taken in.
        Assert.Equal(0, eager.Stored);
        Assert.True(eager.BusyTime > (long)(Schools * ServiceSeconds * 1e6));
    }

    [Fact]
    public void Whoever_has_tried_often_enough_leaves_it_for_later()
    {
        SubmissionSystemReport told = Run(Plan(System(queue: 0) with { Retries = 0, Later = SimDuration.FromHours(3) })).System;
        // One is taken in at a time, and the others are back every three hours, all at once.
        Assert.Equal(Schools, told.Stored);
        Assert.InRange(told.Times.Most.TotalSeconds, (Schools - 1) * 3 * 3600, ((Schools - 1) * 3 * 3600) + ServiceSeconds);
    }

    [Fact]
    public void Whoever_left_it_for_later_comes_back_when_the_office_is_open()
    {
        // Twenty are taken in at once, the others turned away; they would be back at night, and come in the first quarter of an hour of the next morning.
        SubmissionSystemPlan system = System(workers: 20, queue: 0) with { Retries = 0, Later = SimDuration.FromHours(12) };
        SimDuration takes = Call + SimDuration.FromSecondsRounded(ServiceSeconds);
        ImmutableArray<SimTime> completed = Completed(ByDay(system));
        Assert.All(completed.Take(20), done => Assert.Equal(At(1) + Call + takes, done));
        Assert.All(completed.Skip(20), done => Assert.True(done >= At(24) + takes && done < At(24.25) + takes, $"done at {done}"));
        Assert.Equal(20, completed.Skip(20).Distinct().Count());

        // In open hours they are back to the minute.
        Assert.All(Completed(ByDay(system with { Later = SimDuration.FromHours(24) })).Skip(20), done => Assert.Equal(At(25) + Call + takes, done));
    }

    [Fact]
    public void After_the_last_day_nobody_comes_back()
    {
        SubmissionSystemReport told = Run(ByDay(System(workers: 20, queue: 0) with { Retries = 0, Later = SimDuration.FromHours(48) })).System;
        Assert.Equal((20, 40, 40), (told.Stored, told.Submitted, told.Tries));
    }

    [Fact]
    public void What_is_submitted_as_a_stream_waits_as_M_M_c_says()
    {
        // Schools finish at times that are exponential about a mean of a hundred hours: in the thick of it nearly Poisson. That it is not quite, and that the
        // stream thins out, only makes it wait less: theory at the peak rate bounds it, and at a third of it is below.
        const int Many = 2_000;
        const double Mean = 100 * 3600, Service = 200;
        SeasonPlan plan = new PlanBuilder().Schools(Many).Office(UnitLevel.School, "head").Item("list", "head", new Exponential(Mean)).Build() with
        {
            Systems = [System(workers: 2) with { Service = new Exponential(Service), TimeOut = SimDuration.FromDays(100) }],
        };
        SubmissionSystemReport told = Run(plan).System;
        double mean = told.Times.Sum / 1e6 / told.Times.Count;
        Assert.InRange(mean, new MMcQueue(Many / Mean / 3, Service, 2).MeanTime, new MMcQueue(Many / Mean, Service, 2).MeanTime);
    }

    [Fact]
    public void What_the_system_took_is_what_lateness_comes_from()
    {
        SeasonPlan plan = Plan(System());
        (_, LogicalProcess[] processes) = Run(plan);
        LateItem[] late = [.. WhyLate.Of(plan, processes, plan.End)];
        Assert.Equal(Schools - 29, late.Length);
        Assert.All(late, item => Assert.Equal([LateTag.System], item.Blames.Select(blame => blame.Tag)));
    }

    [Fact]
    public void It_comes_to_one_digest_however_it_is_run()
    {
        SimModel model = SeasonModel.Make(Plan(System(workers: 2, queue: 5, timeOutMinutes: 1.5) with { Service = new Exponential(ServiceSeconds) }));
        string expected = Runs.Digest(Runs.Sequential(model, Key));
        foreach (UnitLevel level in new[] { UnitLevel.Nation, UnitLevel.County, UnitLevel.School })
        {
            Partition partition = Partition.ByUnit(model, level);
            Assert.Equal(expected, Runs.Digest(Runs.Sequential(model, Key, partition, new RandomCuts(5))));
            Assert.Equal(expected, Runs.Digest(Runs.Parallel(model, Key, partition, 2)));
        }
        Assert.Equal(expected, Runs.Digest(Runs.SnapshottedEveryWindow(model, Key, Partition.Single(model), Partition.ByUnit(model, UnitLevel.School))));
    }
}
