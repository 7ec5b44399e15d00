using System.Collections.Immutable;
using RolloutSim.Model.Statistics;
using RolloutSim.Scenarios.Goals;

namespace RolloutSim.Client.Results;

/// <summary>What the replications of a plan say about one of its goals.</summary>
/// <param name="Goal">Which; one that this version computes.</param>
/// <param name="Condition">What has to hold.</param>
/// <param name="Held">Whether it did, of each replication.</param>
internal sealed record GoalJudgement(OnTimeGoal Goal, OnTimeCondition Condition, bool[] Held)
{
    public ChanceGoal Wanted => new(Goal.Wanted);

    public Chance Seen => Chance.Of(Held);

    /// <summary>Of the plan's goals that this version computes, in their order.</summary>
    public static ImmutableArray<GoalJudgement> Of(StudyResults results) => [.. results.Plan.Goals.OfType<OnTimeGoal>().Select(goal => Of(results, goal))];

    public static GoalJudgement Of(StudyResults results, OnTimeGoal goal)
    {
        OnTimeCondition condition = OnTimeCondition.Of(results.Plan, goal);
        return new GoalJudgement(goal, condition, condition.Held(results.Table) ?? throw new InvalidOperationException($"A goal of the plan names work items that it has not: {goal.Text}"));
    }
}
