using System.Collections.Immutable;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Drills.Review;

/// <summary>A morning beside the first one: with the same luck, decided by others or again.</summary>
/// <param name="From">From when on it was decided again; null: the model has all seats from the beginning.</param>
/// <param name="Digest">Of its season.</param>
/// <param name="Objectives">What became of them there.</param>
/// <param name="Decisions">What people decided there, what was before <paramref name="From"/> included.</param>
/// <param name="Seats">Who sat where, and what came from there.</param>
/// <param name="Stays">Who took and left seats when.</param>
/// <param name="Cost">What its season cost.</param>
/// <param name="Worth">Against the model at all seats, in a sentence.</param>
internal sealed record ReviewMorning(
    string? From, string Digest, ImmutableArray<ReviewObjective> Objectives, ImmutableArray<ReviewDecision> Decisions, ImmutableArray<ReviewSeat> Seats, ImmutableArray<ReviewStay> Stays, SeasonCost Cost, LocalName Worth)
{
    /// <summary>Who took and left seats from when on it was decided again; what was before is the morning before.</summary>
    public IEnumerable<ReviewStay> StaysFrom() => Stays.Where(stay => From is null || string.CompareOrdinal(stay.At, From) >= 0);
}
