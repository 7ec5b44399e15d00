using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Execution;

/// <summary>What the replications of a plan hand back.</summary>
/// <param name="IsComplete">False when they were stopped.</param>
/// <param name="Replications">In the order of their numbers, from 0 on without a gap.</param>
/// <param name="Digest">Of all of them.</param>
/// <param name="Silos">How many silos took part.</param>
internal sealed record StudyOutcome(bool IsComplete, ImmutableArray<SeasonReplication> Replications, string Digest, int Silos);
