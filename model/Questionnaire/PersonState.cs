namespace RolloutSim.Model.Questionnaire;

/// <summary>Where somebody who answers has come to.</summary>
internal enum PersonState : byte
{
    /// <summary>Not begun: no terminal yet, or not time yet.</summary>
    Waiting,

    /// <summary>At a terminal.</summary>
    Answering,

    /// <summary>At a terminal without power.</summary>
    Dark,

    /// <summary>Everything is sent.</summary>
    Done,

    /// <summary>Too many failures.</summary>
    GaveUp,

    /// <summary>The account does not work.</summary>
    NoAccount,

    /// <summary>At a terminal whose client does not work, until it does.</summary>
    Mending,
}
