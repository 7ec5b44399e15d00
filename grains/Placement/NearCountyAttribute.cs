using Orleans.Placement;

namespace RolloutSim.Grains.Placement;

/// <summary>The grain is placed by <see cref="NearCountyDirector"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NearCountyAttribute() : PlacementAttribute(new NearCounty());
