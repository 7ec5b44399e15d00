using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Drills.Review;

/// <summary>The test record of one school, which travels in its tool package.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Sessions">Of the days on which the drill was.</param>
/// <param name="Incidents">What happened there.</param>
internal sealed record ReviewTestRecord(string Unit, LocalName UnitName, ImmutableArray<ReviewSession> Sessions, ImmutableArray<string> Incidents);
