namespace RolloutSim.Grains.Units;

/// <summary>A county in a run: <c>run/code</c>.</summary>
[Alias("rollout.ICountyGrain")]
public interface ICountyGrain : IUnitGrain;
