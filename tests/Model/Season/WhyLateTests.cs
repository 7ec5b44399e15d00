using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Season;

/// <summary>Blame adds up to lateness to the microsecond, whatever happens; that it names the right cause is pinned by the cases by hand.</summary>
public sealed class WhyLateTests
{
    public static TheoryData<string> Plans => Shipped.All;

    public static TheoryData<string> SmallPlans => Shipped.Small;

    [Theory]
    [MemberData(nameof(Plans))]
    public void Blame_adds_up_in_every_replication_of_plans_under_strain(string name)
    {
        SeasonPlan plan = Strained(ShippedPlans.Read(name).Season);
        SimModel model = SeasonModel.Make(plan);
        var tags = new HashSet<LateTag>();
        long late = 0;
        for (uint replication = 0; replication < (Shipped.IsLarge(name) ? 1 : 40); replication++)
        {
            Host host = Runs.Sequential(model, new ReplicationKey(1, replication)).Hosts[0];
            foreach (LateItem item in WhyLate.Of(plan, Enumerable.Range(0, model.Count).Select(host.Process), plan.End)) // throws when it does not add up
            {
                late++;
                tags.UnionWith(item.Blames.Select(blame => blame.Tag));
                Assert.All(item.Blames, blame => Assert.True(blame.Amount > SimDuration.Zero));
            }
        }
        Assert.True(late > 40, $"only {late} late items");
        Assert.True(tags.Count >= 6, $"only {string.Join(", ", tags.Order())}");
    }

    /// <summary>The season is broken off after each due date: whatever stands open then has its causes too.</summary>
    [Theory]
    [MemberData(nameof(SmallPlans))]
    public void Blame_adds_up_where_a_season_ends_early(string name)
    {
        SeasonPlan whole = Strained(ShippedPlans.Read(name).Season, effort: 3);
        var open = new HashSet<(int, int)>();
        var tags = new HashSet<LateTag>();
        SimTime[] dues = [.. Enumerable.Range(0, whole.WorkItems.Length).Where(whole.IsDated).Select(item => whole.WorkItems[item].Due!.Value).Distinct().Order()];
        for (uint replication = 0; replication < 60; replication++)
        {
            SeasonPlan plan = whole with { End = dues[replication % dues.Length] + SimDuration.FromHours(1 + replication) };
            SimModel model = SeasonModel.Make(plan);
            Host host = Runs.Sequential(model, new ReplicationKey(1, replication)).Hosts[0];
            UnitOffices[] offices = [.. Enumerable.Range(0, model.Count).Select(host.Process).OfType<UnitOffices>()];
            ImmutableArray<LateItem> late = WhyLate.Of(plan, offices, plan.End); // throws when it does not add up
            int expected = offices.Sum(unit => unit.Items.Values.Count(state => plan.IsDated(state.Item) && (state.Completed ?? plan.End) > plan.WorkItems[state.Item].Due));
            Assert.Equal(expected, late.Length);
            foreach (LateItem item in late.Where(item => offices.Single(unit => unit.Unit == item.Unit).Items[item.Item].Completed is null))
            {
                open.Add((item.Unit, item.Item));
                tags.UnionWith(item.Blames.Select(blame => blame.Tag));
            }
        }
        Assert.True(open.Count >= 5, $"only {open.Count} open items");
        Assert.True(tags.Count >= 4, $"only {string.Join(", ", tags.Order())}");
    }

    /// <summary>The plan with people who start late, fall ill, wear two hats, and with closing systems and cut-offs.</summary>
    private static SeasonPlan Strained(SeasonPlan plan, double effort = 1)
    {
        ImmutableArray<WorkItemPlan> items = [.. plan.WorkItems.Select((item, i) => item.Kind != WorkItemKind.Work ? item : item with
        {
            Effort = new Scaled(item.Effort!, effort * (i % 3 == 0 ? 4 : 1.5)),
            StartLag = item.Due is null ? null : new Triangular(0, 0.5, 1),
            RemindedAt = i % 4 == 0 && item.Due is { } due ? due - SimDuration.FromDays(2) : null,
            Review = item.Review is { } review ? review with { SentBack = 0.5 } : null,
        })];
        return plan with { WorkItems = items, Absence = 0.1 };
    }
}
