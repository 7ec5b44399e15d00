namespace RolloutSim.Grains.Placement;

/// <summary>Units live where the run wants them, so that a county's schools share its silo.</summary>
[GenerateSerializer, Immutable, Alias("rollout.nearcounty")]
public sealed class NearCounty : PlacementStrategy;
