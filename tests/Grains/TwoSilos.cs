using Orleans.TestingHost;

namespace RolloutSim.Tests.Grains;

public sealed class TwoSilos : IAsyncLifetime
{
    public InProcessTestCluster Cluster { get; private set; } = null!;

    public async Task InitializeAsync() => Cluster = await TestSilos.Deploy(2);

    public async Task DisposeAsync() => await Cluster.DisposeAsync();
}
