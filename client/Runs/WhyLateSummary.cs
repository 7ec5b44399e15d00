using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>Why a work item is late.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What it is called.</param>
/// <param name="LateUs">How late, microseconds; what is not done, up to where the run went.</param>
/// <param name="Causes">The greatest first; together they are <paramref name="LateUs"/>.</param>
internal sealed record WhyLateSummary(string Id, LocalName Name, long LateUs, ImmutableArray<CauseSummary> Causes);
