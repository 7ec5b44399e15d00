using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Season;

/// <summary>Where the draws of a season lie: the purposes of the streams of each unit's offices, addressed by work item and round.</summary>
internal static class SeasonDraws
{
    public const ulong Effort = 1, Review = 2, Verdict = 3, Lag = 4, Absence = 5, Extension = 6, Delay = 7, Righting = 8;

    /// <summary>The id of the process of a unit's offices, from which its streams follow.</summary>
    public static ulong ProcessOf(string unit) => StableHash.Of($"{unit}#{UnitOffices.Sort.Name}");

    /// <summary>Whether a submission is sent back: its own luck decides, whenever it is looked at; the last round never is.</summary>
    /// <param name="rules">Of the review.</param>
    /// <param name="verdicts">The submitter's stream of <see cref="Verdict"/>.</param>
    /// <param name="key">Of the reviewed item.</param>
    /// <param name="round">From 0.</param>
    public static bool IsSentBack(ReviewPlan rules, KeyedStream verdicts, uint key, int round) =>
        round + 1 < rules.Rounds && Uniform.Chance(verdicts.Word(key, (uint)round), rules.SentBack);

    /// <summary>The entity under which the way of an item to another unit's offices is drawn.</summary>
    public static uint Way(uint key, ulong target) => unchecked((uint)StableHash.Combine(key, target));
}
