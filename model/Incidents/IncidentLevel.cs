namespace RolloutSim.Model.Incidents;

/// <summary>How grave an incident is: 3 is the gravest, the reverse of the national scale of four, so it is always shown as number, word and colour.</summary>
public enum IncidentLevel : byte
{
    /// <summary>Inside the school; order, data and tools untouched. Head and responsible inspector handle it, and inform at the same time.</summary>
    One = 1,

    /// <summary>Some effect, slight on order or standard. The county coordinates, and reports while it handles.</summary>
    Two = 2,

    /// <summary>Grave; order, data or tools touched, perhaps a region. The province decides, the county carries out.</summary>
    Three = 3,
}
