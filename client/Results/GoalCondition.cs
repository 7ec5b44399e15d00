using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Goals;

namespace RolloutSim.Client.Results;

/// <summary>What a goal wants to hold, replication by replication.</summary>
/// <param name="Text">As the language writes it, without the wanted chance: <c>P(tools-mailed-back on time)</c>.</param>
internal abstract record GoalCondition(string Text)
{
    /// <summary>A goal without the wanted chance; a limit that stands alone, such as <c>page.p95 &lt;= 3 s</c>, is the chance that it holds all the same.</summary>
    public static string TextOf(Goal goal) => goal.Text.Split(" >= ")[0] is var text && text.StartsWith("P(", StringComparison.Ordinal) ? text : $"P({text})";

    /// <summary>The condition of a goal and the wanted chance; null where this version does not compute it.</summary>
    public static (GoalCondition Condition, double Wanted)? Of(Plan plan, Goal goal) => goal switch
    {
        OnTimeGoal onTime => (OnTimeCondition.Of(plan, onTime), onTime.Wanted),
        ByTimeGoal byTime => (new ByTimeCondition(TextOf(goal), byTime.Subject, byTime.Minute), byTime.Wanted),
        NoIncidentGoal none => (new NoIncidentCondition(TextOf(goal), none.Level), none.Wanted),
        TrafficGoal traffic => (new TrafficCondition(TextOf(goal), TrafficAmount.NameOf(traffic), (long)(traffic.LimitSeconds * 1e6), TrafficAmount.LeftOut(traffic)), traffic.Wanted),
        _ => null,
    };

    /// <summary>Of each replication, whether it held; null where the table's plan has not what it is about.</summary>
    public abstract bool[]? Held(ReplicationTable table);
}
