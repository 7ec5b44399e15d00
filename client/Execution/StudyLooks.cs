using System.Collections.Immutable;
using RolloutSim.Model.Statistics;

namespace RolloutSim.Client.Execution;

/// <summary>After how many replications the goals are judged: once, or again and again until all are decided.</summary>
/// <remarks>
/// Who looks at an interval again and again and stops when he likes it is wrong more often than the interval says. So the looks are fixed
/// beforehand, and each has its share of the chance to be wrong (Bonferroni): whenever it stops, a verdict is wrong with a chance of at
/// most 5%. Doubling keeps the looks few, and so the price small: at 6 looks intervals are a third wider than at one.
/// </remarks>
/// <param name="At">How many replications there are at each look, ascending; the last is the most that will be run.</param>
internal sealed record StudyLooks(ImmutableArray<int> At)
{
    /// <summary>With <c>--replications auto</c>.</summary>
    public static readonly StudyLooks Auto = new([400, 800, 1_600, 3_200, 6_400, 12_800]);

    public static StudyLooks Once(int replications) => new([replications]);

    public bool IsAuto => At.Length > 1;

    public int Most => At[^1];

    /// <summary>Of each look at a goal.</summary>
    public Confidence OfEach => Confidence.Default.Over(At.Length);
}
