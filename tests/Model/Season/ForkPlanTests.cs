using RolloutSim.Model.Executors;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Season;

/// <summary>
/// A fork is the same season up to its moment, to the last event, and goes on under another plan: properties over moments and replications, however
/// it is run. What each setting of the language does in the middle of a season is pinned elsewhere.
/// </summary>
public sealed class ForkPlanTests
{
    private static readonly SeasonPlan Smallest = ShippedPlans.Read("smallest").Season;

    [Theory]
    [InlineData("smallest")]
    [InlineData("xiji-2021")]
    public void With_nothing_changed_it_ends_as_the_original_however_it_is_run(string name)
    {
        SeasonPlan plan = ShippedPlans.Read(name).Season;
        SimModel original = SeasonModel.Make(plan);
        foreach ((uint replication, double share) in new[] { (0u, 0.0), (0u, 0.21), (1u, 0.5), (2u, 0.551), (3u, 0.56), (1u, 0.999) })
        {
            var key = new ReplicationKey(1, replication);
            RunResult whole = Runs.Sequential(original, key);
            SimModel fork = SeasonModel.Make(ForkPlan.Join(plan, At(plan, share), plan));
            string expected = Runs.Digest(whole);
            Assert.Equal(expected, Runs.Digest(Runs.Sequential(fork, key)));
            Assert.Equal(expected, Runs.Digest(Runs.Sequential(fork, key, Partition.ByUnit(fork, UnitLevel.School), new RandomCuts(replication))));
            Assert.Equal(expected, Runs.Digest(Runs.Parallel(fork, key, Partition.ByUnit(fork, UnitLevel.County), 2)));
            Assert.Equal(expected, new SeasonReplicator(ForkPlan.Join(plan, At(plan, share), plan)).Run(key).Digest);
        }
    }

    [Fact]
    public void Hosts_that_ask_at_the_same_time_where_a_fork_begins_wait_for_one_run_of_it()
    {
        IBeginning beginning = SeasonModel.Make(ForkPlan.Join(Smallest, At(Smallest, 0.5), Smallest)).Beginning!;
        for (uint replication = 0; replication < 5; replication++)
        {
            var key = new ReplicationKey(1, replication);
            using var start = new Barrier(4);
            var asked = new IReadOnlyDictionary<ulong, byte[]>[4];
            Thread[] hosts = [.. Enumerable.Range(0, 4).Select(host => new Thread(() =>
            {
                start.SignalAndWait();
                asked[host] = beginning.Of(key);
            }))];
            foreach (Thread host in hosts) host.Start();
            foreach (Thread host in hosts) host.Join();
            Assert.All(asked, snapshots => Assert.Same(asked[0], snapshots));
        }
    }

    [Fact]
    public void A_fork_of_a_fork_with_nothing_changed_is_the_original_too()
    {
        var key = new ReplicationKey(1, 0);
        SeasonPlan once = ForkPlan.Join(Smallest, At(Smallest, 0.3), Smallest), twice = ForkPlan.Join(once, At(Smallest, 0.7), once);
        Assert.Equal(Runs.Digest(Runs.Sequential(SeasonModel.Make(Smallest), key)), Runs.Digest(Runs.Sequential(SeasonModel.Make(twice), key)));
    }

    [Fact]
    public void What_strikes_after_the_fork_is_the_same_as_if_it_had_been_known_from_the_beginning_and_what_it_does_not_reach_stays()
    {
        SeasonPlan plan = ShippedPlans.Read("xiji-2021").Season with { Questionnaire = null }; // schools that share a line reach one another
        IncidentKindPlan kind = plan.Incidents!.Kinds.First(its => its.Id == "power-cut");
        int school = plan.Units.IndexOf("school-14");
        SimTime at = Midnight(plan) + SimDuration.FromMinutes((9 * 60) + 36), moment = at - SimDuration.FromMinutes(10);
        SeasonPlan struck = plan with { Outside = [.. OutsideIncidents.Strike(plan, school, kind, at, SimDuration.FromMinutes(40), 0)] };
        var key = new ReplicationKey(1, 0);
        RunResult known = Runs.Sequential(SeasonModel.Make(struck), key);
        SimModel fork = SeasonModel.Make(ForkPlan.Join(plan, moment, struck));
        RunResult forked = Runs.Sequential(fork, key);
        Assert.Equal(Runs.Digest(known), Runs.Digest(forked));
        Assert.Equal(Runs.Digest(known), Runs.Digest(Runs.Parallel(fork, key, Partition.ByUnit(fork, UnitLevel.School), 2)));

        IReadOnlyList<ProcessDigest> without = Runs.Sequential(SeasonModel.Make(plan), key).Digests(), with = forked.Digests();
        string[] reached = [.. Enumerable.Range(0, fork.Count).Where(rank => without[rank] != with[rank]).Select(fork.CodeOf)];
        Assert.Contains("school-14#site", reached);
        Assert.Contains("school-14#desk", reached);
        Assert.DoesNotContain(reached, code => code.EndsWith("#site", StringComparison.Ordinal) && code != "school-14#site"); // other schools go on
    }

    [Fact]
    public void A_change_moves_nothing_that_lies_before_it()
    {
        SeasonPlan plan = Smallest;
        foreach (double share in new[] { 0.05, 0.2, 0.35 })
        {
            SimTime at = At(plan, share);
            SeasonPlan slow = plan with { WorkItems = [.. plan.WorkItems.Select(item => item.Effort is null ? item : item with { Effort = new Scaled(item.Effort, 3) })] };
            IReadOnlyList<WorkItemResult> before = Items(plan), after = Items(ForkPlan.Join(plan, at, slow));
            Assert.Equal(before.Where(item => item.Completed < at), after.Where(item => item.Completed < at));
            // What was begun takes what it took.
            foreach ((WorkItemResult was, WorkItemResult now) in before.Zip(after).Where(pair => pair.First.Started < at && pair.First.Rounds == 1 && pair.Second.Rounds == 1))
                Assert.Equal(was.Completed, now.Completed);
            Assert.NotEqual(before, after);
        }
    }

    [Fact]
    public void Why_late_adds_up_to_the_microsecond_though_efforts_changed_on_the_way()
    {
        SeasonPlan plan = ShippedPlans.Read("xiji-2021").Season;
        SeasonPlan slow = plan with { WorkItems = [.. plan.WorkItems.Select(item => item.Effort is null ? item : item with { Effort = new Scaled(item.Effort, 4) })] };
        SeasonReplication fork = new SeasonReplicator(ForkPlan.Join(plan, At(plan, 0.3), slow)).Run(new ReplicationKey(1, 0));
        Assert.True(fork.Late.Length > 5);
        Assert.All(fork.Late, late => Assert.Equal(late.Lateness.Microseconds, late.Blames.Sum(blame => blame.Amount.Microseconds)));
    }

    [Fact]
    public void Moments_and_records_that_do_not_fit_are_refused()
    {
        SeasonPlan once = ForkPlan.Join(Smallest, At(Smallest, 0.5), Smallest);
        var external = new ExternalEvent(At(Smallest, 0.4), "nation#offices", Priority.Arrival, 1);
        Assert.Contains("can be forked from", Refused(() => ForkPlan.Join(once, At(Smallest, 0.3), once)), StringComparison.Ordinal);
        Assert.Contains("can be forked from", Refused(() => ForkPlan.Join(Smallest, Smallest.End, Smallest)), StringComparison.Ordinal);
        Assert.Contains("cannot take effect", Refused(() => ForkPlan.Join(Smallest, At(Smallest, 0.5), Smallest with { Outside = [external] })), StringComparison.Ordinal);
        Assert.Contains("is not known any more", Refused(() => ForkPlan.Join(Smallest with { Outside = [external] }, At(Smallest, 0.5), Smallest)), StringComparison.Ordinal);
    }

    private static string Refused(Func<SeasonPlan> join) => Assert.Throws<ArgumentException>(join).Message;

    private static SimTime At(SeasonPlan plan, double share) => new((long)(plan.End.Microseconds * share));

    private static SimTime Midnight(SeasonPlan plan)
    {
        long day = SimDuration.FromDays(1).Microseconds;
        return new SimTime(plan.TestDays!.Sessions.Min(session => session.From.Microseconds) / day * day);
    }

    private static List<WorkItemResult> Items(SeasonPlan plan)
    {
        SimModel model = SeasonModel.Make(plan);
        RunResult result = Runs.Sequential(model, new ReplicationKey(1, 0));
        return [.. Enumerable.Range(0, model.Count).Select(result.Hosts[0].Process).OfType<UnitOffices>().SelectMany(offices => offices.Report().Items)];
    }
}
