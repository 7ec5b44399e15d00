using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>A week of one person.</summary>
/// <param name="Hours">Open hours of the office that he is known by, on the days on which he is there.</param>
/// <param name="Worked">What he worked, for all his offices, overtime included.</param>
/// <param name="Due">What he still had to do of the work that lay there in this week and was due by its end, for all his offices.</param>
/// <param name="Items">The work items of that work, those due first to begin with.</param>
public sealed record PersonWeek(SimDuration Hours, SimDuration Worked, SimDuration Due, ImmutableArray<int> Items)
{
    /// <summary>More was due than a person can do in his hours.</summary>
    public bool IsOverbooked => Due > Hours;
}
