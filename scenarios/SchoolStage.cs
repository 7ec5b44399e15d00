namespace RolloutSim.Scenarios;

/// <summary>Which pupils a school has: grade 4 of a primary school or grade 8 of a junior middle school is tested.</summary>
public enum SchoolStage
{
    /// <summary>The plan does not say, or the unit is no school.</summary>
    Unknown,
    Primary,
    JuniorMiddle,
}
