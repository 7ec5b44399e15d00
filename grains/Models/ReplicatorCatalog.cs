using System.Collections.Concurrent;
using RolloutSim.Grains.Runs;

namespace RolloutSim.Grains.Models;

/// <summary>What a silo's workers run replications with, made once for each model; the last few are kept.</summary>
public sealed class ReplicatorCatalog(IEnumerable<IModelSource> sources)
{
    private const int KeptMost = 8;

    private readonly ConcurrentDictionary<ModelId, Lazy<Task<IReplicator>>> _kept = new();

    /// <param name="plan">Which model.</param>
    /// <param name="fetch">Asked for the content where the model is not known yet.</param>
    /// <exception cref="RunFaultException">No source runs replications of that kind, or the content is not what the id names.</exception>
    public async Task<IReplicator> Find(ModelId plan, Func<Task<ModelReference>> fetch)
    {
        Lazy<Task<IReplicator>> replicator = _kept.GetOrAdd(plan, _ => new(() => Make(plan, fetch)));
        try
        {
            return await replicator.Value;
        }
        catch
        {
            _kept.TryRemove(new(plan, replicator));
            throw;
        }
        finally
        {
            if (_kept.Count > KeptMost)
            {
                foreach (ModelId other in _kept.Keys.Where(key => key != plan).Take(_kept.Count - KeptMost)) _kept.TryRemove(other, out _);
            }
        }
    }

    private async Task<IReplicator> Make(ModelId plan, Func<Task<ModelReference>> fetch)
    {
        IReplicationSource source = sources.OfType<IReplicationSource>().FirstOrDefault(source => source.Kind == plan.Kind)
            ?? throw new RunFaultException($"No source in this silo runs replications of models of kind '{plan.Kind}'.");
        ModelReference reference = await fetch();
        if (ModelId.Of(reference) != plan) throw new RunFaultException($"The model {plan.Hash[..12]} was asked for, and {ModelId.Of(reference).Hash[..12]} came.");
        return await Task.Run(() => source.MakeReplicator(reference.Content));
    }
}
