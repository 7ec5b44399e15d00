using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>A lever of the plan, tried with the same luck: what it does to the chance that all dated work items are on time, and to the plan's goals.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Changes">What it sets, as in the plan.</param>
/// <param name="CostsYuan">Null when the plan does not say.</param>
/// <param name="IsCostAssumed">Nobody has given the cost.</param>
/// <param name="AllOnTime">The chance with it.</param>
/// <param name="Difference">Chance with it less chance without, from the same replications.</param>
/// <param name="Low">Low end of its interval; 95% for all levers together.</param>
/// <param name="High">High end.</param>
/// <param name="Goals">What it does for each goal that is computed, in the plan's order.</param>
/// <param name="Digest">The fingerprint of its replications.</param>
internal sealed record LeverSummary(
    string Id, LocalName Name, string Changes, decimal? CostsYuan, bool IsCostAssumed, ChanceSummary AllOnTime, double Difference, double Low, double High,
    ImmutableArray<LeverGoalSummary> Goals, string Digest);
