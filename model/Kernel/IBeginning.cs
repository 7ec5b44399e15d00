using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Kernel;

/// <summary>Where the processes of a model stand that does not begin at time zero: another model was run up to a moment.</summary>
public interface IBeginning
{
    /// <summary>Everything before it has been handled.</summary>
    SimTime At { get; }

    /// <summary>How much came from outside so far or was known to come; what is new is numbered on from here.</summary>
    int KnownCount { get; }

    /// <summary>The snapshot of each process at that moment, by its id: the same for the same key. Several threads may ask.</summary>
    IReadOnlyDictionary<ulong, byte[]> Of(ReplicationKey key);
}
