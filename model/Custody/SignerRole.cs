namespace RolloutSim.Model.Custody;

/// <summary>Who signs for a tool package.</summary>
public enum SignerRole : byte
{
    /// <summary>The national centre, which has them printed.</summary>
    Centre,

    /// <summary>The secure mail.</summary>
    Mail,

    /// <summary>Who keeps the county's secure room.</summary>
    Keeper,

    /// <summary>Who escorts a vehicle.</summary>
    Escort,

    /// <summary>A custodian of the school.</summary>
    Custodian,

    /// <summary>The school's head in charge, where no custodian is there.</summary>
    HeadInCharge,

    /// <summary>With whom the tools end.</summary>
    Receiver,
}
