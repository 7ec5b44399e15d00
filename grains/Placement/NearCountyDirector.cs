using Orleans.Runtime.Placement;
using StableHash = RolloutSim.Model.Kernel.StableHash;

namespace RolloutSim.Grains.Placement;

/// <summary>Takes the run's hint (<see cref="HostPlacement"/>); without one, as for somebody who reads a report later, a silo by the hash of the key.</summary>
public sealed class NearCountyDirector : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        SiloAddress[] silos = context.GetCompatibleSilos(target);
        SiloAddress chosen = IPlacementDirector.GetPlacementHint(target.RequestContextData, silos)
            ?? silos.MaxBy(silo => StableHash.Of(target.GrainIdentity.Key + silo.ToParsableString()))!;
        return Task.FromResult(chosen);
    }
}
