using Microsoft.Extensions.DependencyInjection;
using RolloutSim.Grains;
using RolloutSim.Grains.Models;

namespace RolloutSim.Silo;

/// <summary>Makes a silo one of RolloutSim; storage (<see cref="Storage"/>) and clustering come beside.</summary>
public static class SiloHosting
{
    public static ISiloBuilder AddRollout(this ISiloBuilder silo)
    {
        silo.Services.AddRolloutGrains();
        return silo;
    }

    /// <summary>Adds a kind of model that runs can name.</summary>
    public static ISiloBuilder AddModelSource(this ISiloBuilder silo, IModelSource source)
    {
        silo.Services.AddSingleton(source);
        return silo;
    }
}
