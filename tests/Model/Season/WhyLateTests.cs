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
    public static TheoryData<string> Plans => [.. ShippedPlans.Names];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Blame_adds_up_in_every_replication_of_plans_under_strain(string name)
    {
        SeasonPlan plan = Strained(ShippedPlans.Read(name).Season);
        SimModel model = SeasonModel.Make(plan);
        var tags = new HashSet<LateTag>();
        long late = 0;
        for (uint replication = 0; replication < 40; replication++)
        {
            Host host = Runs.Sequential(model, new ReplicationKey(1, replication)).Hosts[0];
            foreach (LateItem item in WhyLate.Of(plan, Enumerable.Range(0, model.Count).Select(host.Process))) // throws when it does not add up
            {
                late++;
                tags.UnionWith(item.Blames.Select(blame => blame.Tag));
                Assert.All(item.Blames, blame => Assert.True(blame.Amount > SimDuration.Zero));
            }
        }
        Assert.True(late > 40, $"only {late} late items");
        Assert.True(tags.Count >= 6, $"only {string.Join(", ", tags.Order())}");
    }

    /// <summary>The plan with people who start late, fall ill, wear two hats, and with closing systems and cut-offs.</summary>
    private static SeasonPlan Strained(SeasonPlan plan)
    {
        ImmutableArray<WorkItemPlan> items = [.. plan.WorkItems.Select((item, i) => item.Kind != WorkItemKind.Work ? item : item with
        {
            Effort = new Scaled(item.Effort!, i % 3 == 0 ? 4 : 1.5),
            StartLag = item.Due is null ? null : new Triangular(0, 0.5, 1),
            RemindedAt = i % 4 == 0 && item.Due is { } due ? due - SimDuration.FromDays(2) : null,
            Review = item.Review is { } review ? review with { SentBack = 0.5 } : null,
        })];
        return plan with { WorkItems = items, Absence = 0.1 };
    }
}
