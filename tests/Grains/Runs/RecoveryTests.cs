using Orleans.TestingHost;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Randomness;
using RolloutSim.Tests.Grains.Storage;
using ModelRuns = RolloutSim.Tests.Models.Runs;

namespace RolloutSim.Tests.Grains.Runs;

/// <summary>A silo dies in the middle of a run: the run goes back to its last checkpoint, and comes to the same digest.</summary>
/// <remarks>Pins down recovery, not how fast a death is noticed: in a test cluster it is known at once.</remarks>
public sealed class RecoveryTests
{
    private const uint Seed = 3;
    private const int Hours = 3;
    private static readonly CheckpointPolicy Often = new(EveryWindows: 40, EveryMilliseconds: 0);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_silo_changes_no_digest(bool losesTheClock)
    {
        RunResult expected = ModelRuns.Sequential(RingModel.Make(Hours), new ReplicationKey(Seed, 0));
        using var file = new TempFile();
        await using InProcessTestCluster cluster = await TestSilos.Deploy(2, file.Path);
        IRunGrain run = cluster.Client.GetGrain<IRunGrain>(GrainRuns.NewName());
        await run.Start(new RunRequest(RingSource.Ring(Hours), new RunSettings(Seed, TimesReal: 3600, Checkpoints: Often)));
        await run.Await(progress => progress.Windows > 60);

        InProcessSiloHandle clock = await SiloOf(cluster, run);
        await cluster.KillSiloAsync(losesTheClock ? clock : cluster.Silos.First(silo => silo != clock));
        await run.Await(progress => progress.Epoch == 2);
        await run.SetPace(0);
        await run.Await(progress => progress.Status == RunStatus.Completed);

        RunManifest manifest = (await run.GetManifest())!;
        Assert.Equal((ModelRuns.Digest(expected), expected.Windows, expected.Events), (manifest.Digest, manifest.Windows, manifest.Events));
        Assert.Equal(37, await run.ReadReports().CountAsync());
        Assert.Single(manifest.Hosts.Select(host => host.Silo).Distinct());
    }

    [Fact]
    public async Task A_run_goes_on_in_a_new_cluster_on_the_same_file()
    {
        RunResult expected = ModelRuns.Sequential(RingModel.Make(Hours), new ReplicationKey(Seed, 0));
        using var file = new TempFile();
        string name = GrainRuns.NewName();
        long windows;
        await using (InProcessTestCluster first = await TestSilos.Deploy(1, file.Path))
        {
            IRunGrain run = first.Client.GetGrain<IRunGrain>(name);
            await run.Start(new RunRequest(RingSource.Ring(Hours), new RunSettings(Seed, TimesReal: 3600, Checkpoints: Often)));
            windows = (await run.Await(progress => progress.Windows > 60)).Windows;
            await first.KillSiloAsync(first.Silos[0]);
        }
        await using InProcessTestCluster second = await TestSilos.Deploy(2, file.Path);
        IRunGrain again = second.Client.GetGrain<IRunGrain>(name);
        Assert.Equal(RunStatus.Running, (await again.GetManifest())!.Status); // nobody has said otherwise
        Assert.True(await again.Resume());
        await again.SetPace(0);
        await again.Await(progress => progress.Status == RunStatus.Completed);
        RunManifest manifest = (await again.GetManifest())!;
        Assert.Equal((ModelRuns.Digest(expected), expected.Windows, expected.Events), (manifest.Digest, manifest.Windows, manifest.Events));
        Assert.True(windows < manifest.Windows);
    }

    [Fact]
    public async Task Storage_that_fails_now_and_then_changes_no_digest()
    {
        RunResult expected = ModelRuns.Sequential(RingModel.Make(1), new ReplicationKey(Seed, 0));
        var storage = new FlakyStorage(every: 29);
        await using InProcessTestCluster cluster = await TestSilos.Deploy(1, storage: storage);
        RunManifest manifest = await cluster.Client.RunToEnd(RingSource.Ring(1), new RunSettings(Seed, Checkpoints: Often));
        Assert.Equal((RunStatus.Completed, ModelRuns.Digest(expected)), (manifest.Status, manifest.Digest));
        Assert.True(storage.Failed > 1 && manifest.Epoch > 1, $"{storage.Failed} failed, {manifest.Epoch} epochs");
    }

    [Fact]
    public async Task A_run_that_gets_nowhere_is_given_up_in_words()
    {
        await using InProcessTestCluster cluster = await TestSilos.Deploy(1, storage: new FlakyStorage(every: 1));
        RunManifest manifest = await cluster.Client.RunToEnd(RingSource.Ring(1), new RunSettings(Seed, Checkpoints: Often));
        Assert.Equal(RunStatus.Failed, manifest.Status);
        Assert.Contains("begun 8 times", manifest.Message, StringComparison.Ordinal);
    }

    private static async Task<InProcessSiloHandle> SiloOf(InProcessTestCluster cluster, IRunGrain run)
    {
        SiloAddress? address = await cluster.Client.GetGrain<IManagementGrain>(0).GetActivationAddress(run);
        return cluster.Silos.Single(silo => silo.SiloAddress.Equals(address));
    }
}
