using System.Collections.Immutable;

namespace RolloutSim.Model.Staffing;

/// <summary>Posts for which there are too few people: everybody who may hold one of them holds one, and posts are left over.</summary>
/// <remarks>The set of Hall's theorem: it proves that no other arrangement would fill one post more. Without people: nobody is eligible.</remarks>
/// <param name="Posts">Ascending.</param>
/// <param name="People">All who may hold any of them, ascending; fewer than the posts.</param>
public sealed record Shortage(ImmutableArray<int> Posts, ImmutableArray<int> People);
