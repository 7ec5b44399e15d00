using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>Who held a post of a unit in a half-day.</summary>
/// <param name="Post">As in the plan.</param>
/// <param name="Name">In both languages.</param>
/// <param name="Ordinal">Which of several, from 1.</param>
/// <param name="HalfDay">As in <c>staffing.csv</c>: <c>2021-05-27 morning</c>.</param>
/// <param name="Status"><c>manned</c>, <c>nobody-eligible</c>, <c>taken-elsewhere</c> or <c>absent</c>.</param>
/// <param name="Person">A made-up name; null for nobody.</param>
/// <param name="From">The place of work; null for nobody.</param>
/// <param name="DistanceKm">By road from there.</param>
/// <param name="IsTrained">Whether the person has had the training, or none is held.</param>
/// <param name="IsSubstitute">In the place of somebody who was absent.</param>
/// <param name="Arrived">From when on; ISO 8601.</param>
internal sealed record UnitPostSummary(
    string Post, LocalName Name, int Ordinal, string HalfDay, string Status, string? Person, string? From, double? DistanceKm, bool? IsTrained, bool IsSubstitute, string? Arrived);
