namespace RolloutSim.Grains.Drills;

/// <summary>Somebody looks at a drill; a seat's look is also how it is known that his terminal is there.</summary>
/// <param name="Token">Of the seat; empty: a trainer.</param>
/// <param name="Morning">The morning that was seen last.</param>
/// <param name="Entries">So many of its entries are known.</param>
/// <param name="DesksNumber">Of the desks that are known.</param>
[GenerateSerializer, Immutable, Alias("rollout.drill.look")]
public sealed record DrillLook(string Token, int Morning, int Entries, long DesksNumber);
