namespace RolloutSim.Grains.Units;

/// <summary>A tool package in a run: <c>run/code</c>.</summary>
[Alias("rollout.IToolPackageGrain")]
public interface IToolPackageGrain : IUnitGrain;
