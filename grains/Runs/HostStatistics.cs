namespace RolloutSim.Grains.Runs;

/// <summary>What one host did in a run.</summary>
/// <param name="Unit">Code of the unit whose grain it was.</param>
/// <param name="Silo">Where it lived at the end.</param>
/// <param name="Processes">How many logical processes it had.</param>
/// <param name="Events">How many events they handled.</param>
/// <param name="WindowsWithWork">In how many windows it had something to do, since the last checkpoint was loaded.</param>
[GenerateSerializer, Immutable, Alias("rollout.hoststats")]
public sealed record HostStatistics(string Unit, string Silo, int Processes, long Events, long WindowsWithWork);
