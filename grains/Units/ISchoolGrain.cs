namespace RolloutSim.Grains.Units;

/// <summary>A school in a run: <c>run/code</c>.</summary>
[Alias("rollout.ISchoolGrain")]
public interface ISchoolGrain : IUnitGrain;
