using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Drills.Review;

/// <summary>The stamped incident report of one unit: all incidents of the drill at or below it that it had to know of.</summary>
/// <param name="Level"><c>school</c>, <c>county</c> or <c>province</c>.</param>
/// <param name="Unit">Its code.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Rows">An incident each.</param>
internal sealed record ReviewForm(string Level, string Unit, LocalName UnitName, ImmutableArray<ReviewFormRow> Rows);
