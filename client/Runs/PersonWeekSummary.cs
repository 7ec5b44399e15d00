using System.Collections.Immutable;

namespace RolloutSim.Client.Runs;

/// <summary>A week of one person.</summary>
/// <param name="From">Its first day that lies in the season.</param>
/// <param name="HoursH">Hours of the office that he is known by, on the days on which he is there.</param>
/// <param name="WorkedH">Hours worked for all his offices.</param>
/// <param name="DueH">Working hours that were left of what was due by the end of the week, for all his offices.</param>
/// <param name="IsOverbooked">More was due than he has hours.</param>
/// <param name="Items">What was due.</param>
internal sealed record PersonWeekSummary(string From, double HoursH, double WorkedH, double DueH, bool IsOverbooked, ImmutableArray<ItemNameSummary> Items);
