using System.Runtime.InteropServices;

namespace RolloutSim.Client.Runs;

/// <summary>When and on what it ran: the only part of a run directory that differs from one time to the next.</summary>
/// <param name="Key">The run's key in <c>rolloutsim.db</c>; null for a run without grains.</param>
/// <param name="Started">Time of day, UTC.</param>
/// <param name="Ended">Time of day, UTC.</param>
/// <param name="Seconds">From the start of the simulation to its end.</param>
/// <param name="Threads">Threads that were used.</param>
/// <param name="System">Operating system.</param>
/// <param name="Architecture">Of the processor.</param>
/// <param name="Processors">How many there are.</param>
/// <param name="Runtime">Version of .NET.</param>
internal sealed record RunMachine(
    string? Key, DateTimeOffset Started, DateTimeOffset Ended, double Seconds, int Threads, string System, string Architecture, int Processors, string Runtime)
{
    public static RunMachine Of(string? key, DateTimeOffset started, DateTimeOffset ended, TimeSpan took, int threads) => new(
        key, started, ended, Math.Round(took.TotalSeconds, 3), threads, RuntimeInformation.OSDescription,
        RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant(), Environment.ProcessorCount, RuntimeInformation.FrameworkDescription);
}
