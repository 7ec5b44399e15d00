namespace RolloutSim.Model.Staffing;

/// <summary>The memory of the matchings, one for each thread: arrays of this size are dear to make anew for each replication.</summary>
/// <remarks>Every use begins with <see cref="MatchingProblem.Clear"/> and <see cref="MinimumCostMatching.Solve"/>, so nothing is carried over from one to the next.</remarks>
internal static class Workspace
{
    [ThreadStatic]
    private static MatchingProblem? _problem;

    [ThreadStatic]
    private static MinimumCostMatching? _matching;

    public static MatchingProblem Problem => _problem ??= new MatchingProblem();

    public static MinimumCostMatching Matching => _matching ??= new MinimumCostMatching();
}
