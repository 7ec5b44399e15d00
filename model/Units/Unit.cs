namespace RolloutSim.Model.Units;

/// <summary>One unit of the rollout: the national centre, a province, a county, a school, ...</summary>
/// <param name="Code">Unique in the plan, as written there: <c>A1-2</c>, <c>school-07</c>. No <c>#</c> or <c>/</c>.</param>
/// <param name="Level">Where it stands.</param>
/// <param name="Parent">Index of the unit above in the same <see cref="UnitTree"/>, -1 for the root.</param>
public sealed record Unit(string Code, UnitLevel Level, int Parent);
