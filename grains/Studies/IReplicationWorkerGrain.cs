namespace RolloutSim.Grains.Studies;

/// <summary>Runs whole replications on one core of its silo, for any study. The key is <c>worker/0</c>, <c>worker/1</c>, ...</summary>
[Alias("rollout.IReplicationWorkerGrain")]
public interface IReplicationWorkerGrain : IGrainWithStringKey
{
    /// <summary>Runs replications until all are done, its time is over, or one fails.</summary>
    [Alias("Run"), ResponseTimeout("01:00:00")]
    Task<SliceReply> Run(SliceCall call);
}
