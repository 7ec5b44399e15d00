using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Orleans.TestingHost;
using RolloutSim.Grains;
using RolloutSim.Silo;
using RolloutSim.Silo.Storage;

namespace RolloutSim.Tests.Grains;

/// <summary>Clusters for tests, in this process.</summary>
internal static class TestSilos
{
    /// <summary>A cluster with the test models.</summary>
    /// <param name="silos">How many silos.</param>
    /// <param name="database">SQLite file; null: in memory, which dies with a silo.</param>
    /// <param name="storage">Another storage than these two.</param>
    public static async Task<InProcessTestCluster> Deploy(short silos, string? database = null, IGrainStorage? storage = null)
    {
        var builder = new InProcessTestClusterBuilder(silos);
        builder.Options.ConfigureFileLogging = false;
        builder.Options.ServiceId = "rolloutsim"; // stored rows belong to a service: one cluster reads what another wrote
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddRollout().AddModelSource(new RingSource()).AddModelSource(new PlanModels());
            if (storage is not null) silo.Services.AddKeyedSingleton(GrainServices.StoreName, storage);
            else if (database is null) silo.AddRolloutMemory();
            else silo.AddRolloutSqlite(database);
        });
        InProcessTestCluster cluster = builder.Build();
        await cluster.DeployAsync();
        return cluster;
    }
}
