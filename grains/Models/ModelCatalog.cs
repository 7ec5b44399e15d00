using System.Collections.Concurrent;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Tree;

namespace RolloutSim.Grains.Models;

/// <summary>The models of a silo's runs, made once each, with their trees of hosts.</summary>
/// <remarks>The last few are kept: a run asks for its model once in each grain of an epoch.</remarks>
public sealed class ModelCatalog(IEnumerable<IModelSource> sources)
{
    private const int KeptMost = 8;

    private readonly ConcurrentDictionary<(ModelId Plan, PartitionLevel Level), Lazy<Task<RunTopology>>> _kept = new();

    /// <summary>The tree of hosts of a model.</summary>
    /// <param name="plan">Which model.</param>
    /// <param name="level">Where the hosts are.</param>
    /// <param name="fetch">Asked for the content where the model is not known yet.</param>
    /// <exception cref="RunFaultException">No source knows that kind, or the content is not what the id names.</exception>
    public async Task<RunTopology> Find(ModelId plan, PartitionLevel level, Func<Task<ModelReference>> fetch)
    {
        Lazy<Task<RunTopology>> topology = _kept.GetOrAdd((plan, level), _ => new(() => Make(plan, level, fetch)));
        try
        {
            return await topology.Value;
        }
        catch
        {
            _kept.TryRemove(new((plan, level), topology));
            throw;
        }
        finally
        {
            if (_kept.Count > KeptMost)
            {
                foreach ((ModelId, PartitionLevel) other in _kept.Keys.Where(key => key.Plan != plan).Take(_kept.Count - KeptMost)) _kept.TryRemove(other, out _);
            }
        }
    }

    private async Task<RunTopology> Make(ModelId plan, PartitionLevel level, Func<Task<ModelReference>> fetch)
    {
        IModelSource source = sources.FirstOrDefault(source => source.Kind == plan.Kind)
            ?? throw new RunFaultException($"No source of models of kind '{plan.Kind}' is registered in this silo; there are: {string.Join(", ", sources.Select(source => source.Kind))}.");
        ModelReference reference = await fetch();
        if (ModelId.Of(reference) != plan) throw new RunFaultException($"The model {plan.Hash[..12]} was asked for, and {ModelId.Of(reference).Hash[..12]} came.");
        return await Task.Run(() => new RunTopology(source.Make(reference.Content), level));
    }
}
