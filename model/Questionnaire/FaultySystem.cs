namespace RolloutSim.Model.Questionnaire;

/// <summary>What of a site fails.</summary>
public enum FaultySystem : byte
{
    /// <summary>All of it: what is in it is lost, and nothing is answered.</summary>
    Gateway,

    /// <summary>Log-ins are turned away at once; who is in goes on.</summary>
    LogIns,
}
