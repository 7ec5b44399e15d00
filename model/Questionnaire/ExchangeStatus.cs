namespace RolloutSim.Model.Questionnaire;

/// <summary>What came of an exchange at the system.</summary>
internal enum ExchangeStatus : byte
{
    /// <summary>Served.</summary>
    Served,

    /// <summary>A queue was full: turned away at once.</summary>
    Rejected,
}
