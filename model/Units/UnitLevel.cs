namespace RolloutSim.Model.Units;

/// <summary>The levels of the rollout, from the top; a unit's parent stands on any level above its own.</summary>
public enum UnitLevel : byte
{
    Nation,
    Province,
    City,
    County,
    School,
    Package,
}
