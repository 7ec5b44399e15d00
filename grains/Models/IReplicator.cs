using RolloutSim.Model.Randomness;

namespace RolloutSim.Grains.Models;

/// <summary>Runs whole replications of one model; several threads may ask at once.</summary>
public interface IReplicator
{
    /// <summary>The result as bytes: the same for the same key, in every silo.</summary>
    /// <exception cref="Model.Kernel.InvariantException">A rule was broken; process, time, seed and replication are named.</exception>
    byte[] Run(ReplicationKey key);
}
