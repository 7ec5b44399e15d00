using System.Collections.Immutable;

namespace RolloutSim.Scenarios.Goals;

/// <summary>A condition that the plan wants, as in <c>P(tools-mailed-back on time) >= 95%</c>.</summary>
/// <param name="Text">As the language writes it, without the tilde.</param>
/// <param name="IsAssumed">A tilde stands before it: nobody has set it.</param>
public abstract record Goal(string Text, bool IsAssumed);

/// <summary>All of these work items, in every unit that has them, are on time.</summary>
/// <param name="Text">As the language writes it.</param>
/// <param name="IsAssumed">Nobody has set it.</param>
/// <param name="Items">Indices of dated work items, at least one, ascending.</param>
/// <param name="Wanted">The probability that is wanted, (0, 1].</param>
public sealed record OnTimeGoal(string Text, bool IsAssumed, ImmutableArray<int> Items, double Wanted) : Goal(Text, IsAssumed);

/// <summary>On every test day something is done in all schools by a time of day.</summary>
/// <param name="Text">As the language writes it.</param>
/// <param name="IsAssumed">Nobody has set it.</param>
/// <param name="Subject">The tool packages are there, or the adults' questionnaire is done.</param>
/// <param name="Minute">Minutes since midnight.</param>
/// <param name="Wanted">The probability that is wanted, (0, 1].</param>
public sealed record ByTimeGoal(string Text, bool IsAssumed, GoalSubject Subject, int Minute, double Wanted) : Goal(Text, IsAssumed);

/// <summary>No incident of a level, or of a graver one, in the whole season.</summary>
/// <param name="Text">As the language writes it.</param>
/// <param name="IsAssumed">Nobody has set it.</param>
/// <param name="Level">1 to 3, 3 the gravest.</param>
/// <param name="Wanted">The probability that is wanted, (0, 1].</param>
public sealed record NoIncidentGoal(string Text, bool IsAssumed, int Level, double Wanted) : Goal(Text, IsAssumed);

/// <summary>How long something takes at the terminals, or that nobody gives up.</summary>
/// <param name="Text">As the language writes it.</param>
/// <param name="IsAssumed">Nobody has set it.</param>
/// <param name="Measure"><c>page</c>, <c>log-in</c>, <c>submit</c>: from the intended request to the answer; <c>gave-up</c>: people who did.</param>
/// <param name="Statistic"><c>p50</c>, <c>p95</c>, <c>p99</c>, <c>max</c> over all people of a season.</param>
/// <param name="LimitSeconds">It is to be no more than this.</param>
/// <param name="Wanted">The probability that is wanted, (0, 1]; where the text names none, <see cref="Usual"/>.</param>
public sealed record TrafficGoal(string Text, bool IsAssumed, string Measure, string Statistic, double LimitSeconds, double Wanted) : Goal(Text, IsAssumed)
{
    public const double Usual = 0.95;

    /// <summary>That nobody gives up at the terminals.</summary>
    public const string GaveUp = "gave-up";
}

/// <summary>A condition of a process that is still to come: understood, kept, not computed yet.</summary>
/// <param name="Text">As the language writes it.</param>
/// <param name="IsAssumed">Nobody has set it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Wanted">The probability that is wanted, (0, 1]; null for a limit such as <c>page.p95 &lt;= 3 s</c>.</param>
public sealed record LaterGoal(string Text, bool IsAssumed, GoalSubject Subject, double? Wanted) : Goal(Text, IsAssumed);

/// <summary>What a goal is about.</summary>
public enum GoalSubject
{
    /// <summary>Work items.</summary>
    WorkItems,

    /// <summary>Tool packages at all schools by a time of day.</summary>
    Tools,

    /// <summary>The questionnaire done at all schools by a time of day.</summary>
    Questionnaire,

    /// <summary>Incidents of a level.</summary>
    Incidents,

    /// <summary>Time of a page or a log-in.</summary>
    Traffic,
}
