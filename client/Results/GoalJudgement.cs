using System.Collections.Immutable;
using RolloutSim.Model.Statistics;
using RolloutSim.Scenarios.Goals;

namespace RolloutSim.Client.Results;

/// <summary>What the replications of a plan say about one of its goals.</summary>
/// <param name="Condition">What has to hold.</param>
/// <param name="WantedChance">With which chance, (0, 1].</param>
/// <param name="Held">Whether it did, of each replication.</param>
internal sealed record GoalJudgement(GoalCondition Condition, double WantedChance, bool[] Held)
{
    public ChanceGoal Wanted => new(WantedChance);

    public Chance Seen => Chance.Of(Held);

    /// <summary>Of the plan's goals that this version computes, in their order.</summary>
    public static ImmutableArray<GoalJudgement> Of(StudyResults results) => [.. results.Plan.Goals.Select(goal => Of(results, goal)).OfType<GoalJudgement>()];

    /// <summary>Null for a goal that this version does not compute.</summary>
    public static GoalJudgement? Of(StudyResults results, Goal goal) => GoalCondition.Of(results.Plan, goal) is var (condition, wanted)
        ? new GoalJudgement(condition, wanted, condition.Held(results.Table) ?? throw new InvalidOperationException($"A goal of the plan is about what it has not: {goal.Text}"))
        : null;
}
