namespace RolloutSim.Grains.Units;

/// <summary>A province in a run: <c>run/code</c>.</summary>
[Alias("rollout.IProvinceGrain")]
public interface IProvinceGrain : IUnitGrain;
