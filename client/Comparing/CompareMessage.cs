using System.Collections.Immutable;

namespace RolloutSim.Client.Comparing;

/// <summary>What <c>compare</c> says: the line of <c>--json</c>, <c>compare.json</c>, and what the screen and the table are made of.</summary>
/// <param name="Scenarios">In the order of their letters.</param>
/// <param name="Comparisons">Of each with the first.</param>
internal sealed record CompareMessage(ImmutableArray<ScenarioSummary> Scenarios, ImmutableArray<ComparisonSummary> Comparisons)
{
    public string Type => "compare";

    /// <summary>Of the process; 0 in the file.</summary>
    public int ExitCode { get; init; }
}
