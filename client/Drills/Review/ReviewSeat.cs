using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Drills.Review;

/// <summary>A seat of the drill in one of its mornings.</summary>
/// <param name="Seat">As the language writes it: <c>county xiji</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="UnitName">Of the unit.</param>
/// <param name="IsHeld">Somebody sat there; else the model did.</param>
/// <param name="Decisions">How many decisions were brought from there.</param>
/// <param name="Refused">How many of them the rules refused.</param>
internal sealed record ReviewSeat(string Seat, LocalName Name, LocalName UnitName, bool IsHeld, int Decisions, int Refused)
{
    /// <summary>Who sat there from when to when; none: nobody did, or a script.</summary>
    public ImmutableArray<ReviewSitting> Sittings { get; init; } = [];
}
