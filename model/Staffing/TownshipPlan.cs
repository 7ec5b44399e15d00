using System.Collections.Immutable;

namespace RolloutSim.Model.Staffing;

/// <summary>A township of a county: the schools of it that are in the sample, and others that lend people.</summary>
/// <param name="County">Index of the county's unit.</param>
/// <param name="Name">Unique in the county.</param>
/// <param name="Metres">By road from the county's town to its middle.</param>
/// <param name="Others">Schools that are not in the sample: index of a profile, and how many.</param>
public sealed record TownshipPlan(int County, string Name, int Metres, ImmutableArray<(int Profile, CountRange Count)> Others);
