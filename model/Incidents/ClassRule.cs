namespace RolloutSim.Model.Incidents;

/// <summary>The rule that gave an incident its level.</summary>
public enum ClassRule : byte
{
    /// <summary>The kind's level in the plan.</summary>
    Kind,

    /// <summary>Several incidents of one level in a county within a given time.</summary>
    Spread,

    /// <summary>Looked at, it was graver than its kind usually is.</summary>
    Graver,

    /// <summary>Looked at, it was less grave.</summary>
    Lighter,

    /// <summary>Somebody said so.</summary>
    Person,
}
