using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Executors;

/// <summary>What an executor hands back.</summary>
/// <param name="IsComplete">False when the observer stopped it.</param>
/// <param name="ReachedEnd">Everything before this moment has been handled; of a complete run, the model's end, or where it was to end.</param>
/// <param name="Windows">How many windows it took.</param>
/// <param name="Events">How many events were handled.</param>
/// <param name="Hosts">The hosts as they stand.</param>
public sealed record RunResult(bool IsComplete, SimTime ReachedEnd, long Windows, long Events, IReadOnlyList<Host> Hosts)
{
    /// <summary>The digests of all processes, by rank.</summary>
    public IReadOnlyList<ProcessDigest> Digests() =>
        [.. Hosts.SelectMany(host => host.Digests()).OrderBy(pair => pair.Rank).Select(pair => pair.Digest)];
}
