using Orleans.TestingHost;

namespace RolloutSim.Tests.Grains;

public sealed class OneSilo : IAsyncLifetime
{
    public InProcessTestCluster Cluster { get; private set; } = null!;

    public async Task InitializeAsync() => Cluster = await TestSilos.Deploy(1);

    public async Task DisposeAsync() => await Cluster.DisposeAsync();
}
