namespace RolloutSim.Model.Staffing;

/// <summary>The memory of the matchings, one for each thread: arrays of this size are dear to make anew for each replication.</summary>
/// <remarks>Every use begins with <see cref="MatchingProblem.Clear"/>, <see cref="MinimumCostMatching.Solve"/> or <see cref="CandidateCosts.Clear"/>, so nothing is carried over from one to the next.</remarks>
internal static class Workspace
{
    [ThreadStatic]
    private static MatchingProblem? _problem;

    [ThreadStatic]
    private static MinimumCostMatching? _matching;

    [ThreadStatic]
    private static CandidateCosts? _costs;

    [ThreadStatic]
    private static int[]? _integers;

    /// <summary>At least so many numbers, of any value.</summary>
    public static int[] Integers(int count)
    {
        if (_integers is null || _integers.Length < count) _integers = new int[count];
        return _integers;
    }

    public static CandidateCosts Costs => _costs ??= new CandidateCosts();

    public static MatchingProblem Problem => _problem ??= new MatchingProblem();

    public static MinimumCostMatching Matching => _matching ??= new MinimumCostMatching();
}
