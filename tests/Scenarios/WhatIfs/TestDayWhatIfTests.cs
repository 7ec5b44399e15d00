using RolloutSim.Model.Custody;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Goals;

namespace RolloutSim.Tests.Scenarios.WhatIfs;

/// <summary>What would help on the test days does, replication by replication, with the same luck.</summary>
public sealed class TestDayWhatIfTests
{
    private const int Replications = 60;

    [Fact]
    public void A_second_vehicle_brings_the_packages_there_by_eight()
    {
        SimTime[] one = LastPackage(Run("smallest")), two = LastPackage(Run("smallest", "people.county.vehicle=2"));
        Plan plan = ShippedPlans.Read("smallest");
        SimTime eight = plan.Civil.At(plan.FirstTestDay) + SimDuration.FromHours(8);
        Assert.All(one.Zip(two), pair => Assert.True(pair.Second <= pair.First, $"with one at {pair.First}, with two at {pair.Second}"));
        Assert.True(two.Count(last => last <= eight) > one.Count(last => last <= eight), $"{one.Count(last => last <= eight)} and {two.Count(last => last <= eight)} of {Replications}");
        Assert.True(two.Count(last => last <= eight) >= 0.98 * Replications);
    }

    [Fact]
    public void One_PE_typist_more_lets_the_mail_go_on_the_same_day()
    {
        Plan plan = ShippedPlans.Read("xiji-2021");
        int mail = Enumerable.Range(0, plan.Season.WorkItems.Length).Single(item => plan.Season.WorkItems[item].Id == "tools-mailed-back");
        SimTime midnight = plan.Civil.At(plan.LastTestDay.AddDays(1));
        SimTime[] Mailed(params string[] set) => [.. Run("xiji-2021", set).Select(replication => Done(plan, replication, mail))];
        // A card that takes nine minutes: typing is what the mail waits for.
        const string Slow = "test-day.entry.type=~5..9..14 min";
        SimTime[] one = Mailed(Slow), two = Mailed(Slow, "test-day.entry.typists=2");
        int sameDay = one.Count(at => at < midnight), sameDayWithTwo = two.Count(at => at < midnight);
        Assert.True(sameDayWithTwo >= sameDay + (Replications / 10), $"{sameDay} and {sameDayWithTwo} of {Replications}");
        Assert.All(one.Zip(two), pair => Assert.True(pair.Second < midnight || pair.First >= midnight, "with two typists it is mailed on the same day wherever it is with one"));
    }

    [Fact]
    public void Goals_about_the_day_are_computed_where_its_process_is_there()
    {
        Assert.Equal(
            [typeof(OnTimeGoal), typeof(ByTimeGoal), typeof(ByTimeGoal)],
            ShippedPlans.Read("smallest", [PlanOverride.Parse("goals=[P(tools-mailed-back on time) >= 95%, P(tools at all schools by 08:00) >= 95%, P(questionnaire done at all schools by 12:00) >= 90%]")]).Goals.Select(goal => goal.GetType()));
    }

    private static SeasonReplication[] Run(string plan, params string[] set)
    {
        var replicator = new SeasonReplicator(ShippedPlans.Read(plan, [.. set.Select(PlanOverride.Parse)]).Season);
        return [.. Enumerable.Range(0, Replications).Select(replication => replicator.Run(new ReplicationKey(1, (uint)replication)))];
    }

    private static SimTime[] LastPackage(SeasonReplication[] replications) =>
        [.. replications.Select(replication => replication.Reports.Packages.Max(package => package.Ledger.First(line => line.To == CustodyPlace.School).At))];

    private static SimTime Done(Plan plan, SeasonReplication replication, int item) =>
        new SeasonSlots(plan.Season).All.Index().Where(slot => slot.Item.Item == item).Max(slot => replication.Completions[slot.Index]);
}
