namespace RolloutSim.Model.Questionnaire;

/// <summary>What a person asks of the questionnaire system: one request and its answer, without think time between.</summary>
public enum ExchangeKind : byte
{
    /// <summary>Account, password and key; the first page comes with the answer.</summary>
    LogIn,

    /// <summary>The answers of a page go up, the next page comes down.</summary>
    Page,

    /// <summary>What was filled in so far goes up while the person goes on; nobody waits for the answer.</summary>
    Autosave,

    /// <summary>The last page goes up, a receipt comes down.</summary>
    Submit,
}
