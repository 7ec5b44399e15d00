using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RolloutSim.Grains.Models;
using RolloutSim.Grains.Placement;
using RolloutSim.Grains.Storage;
using RolloutSim.Grains.Units;

namespace RolloutSim.Grains;

/// <summary>Registers what the grains need in a silo; storage of the name <see cref="StoreName"/> and sources of models come beside.</summary>
public static class GrainServices
{
    /// <summary>Name of the storage provider that the grains use.</summary>
    public const string StoreName = UnitServices.StoreName;

    public static IServiceCollection AddRolloutGrains(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ModelCatalog>();
        services.AddSingleton<ReplicatorCatalog>();
        services.AddSingleton<StoreGate>();
        services.TryAddSingleton<CallRetry>();
        services.AddSingleton<UnitServices>();
        services.AddPlacementDirector<NearCounty, NearCountyDirector>();
        return services;
    }
}
