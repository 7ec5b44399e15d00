using System.Collections.Immutable;

namespace RolloutSim.Model.Season;

/// <summary>One person of an office who also sits in others of the same level: one person, one working day.</summary>
/// <param name="Office">Index of the office that the person is known by.</param>
/// <param name="Others">Indices of the others; each counts the person among its own people.</param>
public sealed record HatPlan(int Office, ImmutableArray<int> Others);
