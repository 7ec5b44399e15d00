namespace RolloutSim.Grains.Models;

/// <summary>A source of models whose replications can be run whole, on one thread each.</summary>
public interface IReplicationSource : IModelSource
{
    /// <summary>Makes the model once, for many replications.</summary>
    IReplicator MakeReplicator(byte[] content);
}
