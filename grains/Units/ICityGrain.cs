namespace RolloutSim.Grains.Units;

/// <summary>A city in a run: <c>run/code</c>.</summary>
[Alias("rollout.ICityGrain")]
public interface ICityGrain : IUnitGrain;
