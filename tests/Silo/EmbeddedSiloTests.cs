using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Units;
using RolloutSim.Silo;
using RolloutSim.Tests.Grains;

namespace RolloutSim.Tests.Silo;

/// <summary>The silo inside the command: what it keeps in a file, and that it does not get in the way of another.</summary>
public sealed class EmbeddedSiloTests
{
    private static readonly RingSource[] Sources = [new()];

    [Fact]
    public async Task Reports_and_manifest_are_there_after_a_new_silo_starts_on_the_same_file()
    {
        using var file = new TempFile();
        RunManifest before;
        byte[] school;
        await using (EmbeddedSilo silo = await Start(file.Path))
        {
            before = await silo.Grains.RunToEnd(RingSource.Ring(1), new RunSettings(5));
            school = Assert.Single(await silo.Grains.GetGrain<ISchoolGrain>($"{before.Run}/p3-c2-s1").ReadReports()).Content;
        }
        await using EmbeddedSilo later = await Start(file.Path);
        IRunGrain run = later.Grains.GetGrain<IRunGrain>(before.Run);
        RunManifest after = (await run.GetManifest())!;
        Assert.Equal(before.Hosts, after.Hosts);
        Assert.Equal(before with { Hosts = after.Hosts, Tallies = after.Tallies, Settings = after.Settings }, after);
        Assert.Equal(school, Assert.Single(await later.Grains.GetGrain<ISchoolGrain>($"{before.Run}/p3-c2-s1").ReadReports()).Content);
        Assert.Equal(37, await run.ReadReports().CountAsync());
        Assert.Equal(RunStatus.Completed, (await run.Watch(0).SingleAsync()).Status);
    }

    [Fact]
    public async Task Two_at_once_do_not_clash_and_share_a_file()
    {
        using var file = new TempFile();
        EmbeddedSilo[] silos = await Task.WhenAll(Start(file.Path), Start(file.Path));
        RunManifest[] manifests = await Task.WhenAll(silos.Select(silo => silo.Grains.RunToEnd(RingSource.Ring(1), new RunSettings(6))));
        Assert.Equal(manifests[0].Digest, manifests[1].Digest);
        Assert.NotEqual(manifests[0].Run, manifests[1].Run);
        foreach (EmbeddedSilo silo in silos) await silo.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_file_everything_is_in_memory()
    {
        await using EmbeddedSilo silo = await Start(null);
        Assert.Equal(RunStatus.Completed, (await silo.Grains.RunToEnd(RingSource.Ring(1), new RunSettings(6, 0, PartitionLevel.One))).Status);
    }

    private static Task<EmbeddedSilo> Start(string? file) => EmbeddedSilo.Start(new EmbeddedSiloOptions(file) { Sources = Sources });
}
