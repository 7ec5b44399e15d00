using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Questionnaire;

/// <summary>An exchange while it is at a site.</summary>
internal struct Request
{
    public Exchange Exchange;
    public SimTime Came;

    /// <summary>Network that the answer goes to; -1: a background exchange, to nobody.</summary>
    public int Network;

    /// <summary>Which exchange in this slot this is: what was scheduled for an earlier one is stale.</summary>
    public uint Use;
}
