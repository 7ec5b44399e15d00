using RolloutSim.Grains;

namespace RolloutSim.Silo.Storage;

/// <summary>Keeps grain state in the silo's memory: gone with it. For tests, and for runs of which nothing is to be kept.</summary>
public static class InMemoryStorage
{
    public static ISiloBuilder AddRolloutMemory(this ISiloBuilder silo) => silo.AddMemoryGrainStorage(GrainServices.StoreName);
}
