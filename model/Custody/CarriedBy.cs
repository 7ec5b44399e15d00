namespace RolloutSim.Model.Custody;

/// <summary>Who does something with a tool package.</summary>
public enum CarriedBy : byte
{
    /// <summary>The county: its vehicles go round the schools.</summary>
    County,

    /// <summary>The school: its own vehicle, its own custodian.</summary>
    School,
}
