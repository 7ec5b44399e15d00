using System.Collections.Immutable;

namespace RolloutSim.Client.Runs;

/// <summary>A minute at the terminals and the system.</summary>
/// <param name="At">When it begins.</param>
/// <param name="Sessions">The most people at terminals.</param>
/// <param name="RequestsPerS">Requests a second.</param>
/// <param name="FailedPerS">Requests a second that were turned away or not answered in time.</param>
/// <param name="DownMbit">Mbit/s down to the schools.</param>
/// <param name="Utilisation">By place in the summary's stations, [0, 1].</param>
internal sealed record MinuteSummary(string At, int Sessions, double RequestsPerS, double FailedPerS, double DownMbit, ImmutableArray<double> Utilisation);
