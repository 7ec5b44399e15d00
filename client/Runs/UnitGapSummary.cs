using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>A post at which nobody stood in a half-day, or not from its beginning.</summary>
/// <param name="Unit">Code of the unit whose post it is.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Post">As in the plan.</param>
/// <param name="Name">In both languages.</param>
/// <param name="Ordinal">Which of several, from 1.</param>
/// <param name="Count">How many posts of this name the unit has.</param>
/// <param name="HalfDays">For how many half-days the post is to be held.</param>
/// <param name="HalfDay">As in <c>staffing.csv</c>.</param>
/// <param name="Cause"><c>nobody-eligible</c>, <c>taken-elsewhere</c> or <c>absent</c>.</param>
/// <param name="Until">When a substitute came; ISO 8601. Null: nobody did.</param>
/// <param name="From">The substitute's place of work; null: nobody came.</param>
internal sealed record UnitGapSummary(string Unit, LocalName UnitName, string Post, LocalName Name, int Ordinal, int Count, int HalfDays, string HalfDay, string Cause, string? Until, string? From);
