namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>What an import has to say of a cell.</summary>
public enum ImportNoteKind
{
    /// <summary>The table does not say it, or not plainly: a value with a tilde in the plan.</summary>
    Guess,

    /// <summary>Understood, and worth knowing.</summary>
    Remark,

    /// <summary>It stands in the table and is no part of the plan.</summary>
    PassedOver,
}
