namespace RolloutSim.Bench.Watching;

/// <summary>What the watchers of a run saw of it.</summary>
/// <param name="Scrapes">In their order.</param>
/// <param name="Events">How many the reader of its events was told.</param>
/// <param name="EventBytes">Their size in all.</param>
/// <param name="CpuSeconds">Processor time of the watchers' own process.</param>
public sealed record WatcherReport(IReadOnlyList<Scrape> Scrapes, int Events, long EventBytes, double CpuSeconds)
{
    internal static readonly WatcherReport None = new([], 0, 0, 0);
}
