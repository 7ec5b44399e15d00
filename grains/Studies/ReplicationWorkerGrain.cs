using RolloutSim.Grains.Models;
using RolloutSim.Grains.Placement;
using RolloutSim.Grains.Units;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Grains.Studies;

/// <summary>Runs replications beside the grain scheduler, a slice of wall time a call; how they are cut into slices reaches no result.</summary>
[NearCounty]
internal sealed class ReplicationWorkerGrain(ReplicatorCatalog catalog, UnitServices services) : Grain, IReplicationWorkerGrain
{
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(500);

    public async Task<SliceReply> Run(SliceCall call)
    {
        IReplicator replicator = await catalog.Find(call.Model, () => GrainFactory.GetGrain<IStudyGrain>(call.Study).GetModel());
        return await Task.Run(() => Run(call, replicator));
    }

    private SliceReply Run(SliceCall call, IReplicator replicator)
    {
        var results = new List<byte[]>(call.Count);
        string? fault = null;
        long started = services.Time.GetTimestamp();
        for (int i = 0; i < call.Count && (i == 0 || services.Time.GetElapsedTime(started) < Slice) && fault is null; i++)
        {
            try
            {
                results.Add(replicator.Run(new ReplicationKey(call.Seed, checked(call.First + (uint)i))));
            }
            catch (InvariantException broken)
            {
                fault = broken.Message;
            }
        }
        return new SliceReply([.. results], fault, services.Silo.ToParsableString());
    }
}
