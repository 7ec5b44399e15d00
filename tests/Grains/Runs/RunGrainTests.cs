using Orleans.TestingHost;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Units;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Tests.Models;
using ModelRuns = RolloutSim.Tests.Models.Runs;

namespace RolloutSim.Tests.Grains.Runs;

/// <summary>Runs over real silos come to the sequential executor's digest; and what one sees of them, during and after.</summary>
[Collection(SiloCollection.Name)]
public sealed class RunGrainTests(OneSilo one, TwoSilos two)
{
    private const uint Seed = 11;

    [Theory]
    [InlineData(PartitionLevel.One)]
    [InlineData(PartitionLevel.Province)]
    [InlineData(PartitionLevel.County)]
    [InlineData(PartitionLevel.School)]
    public async Task The_digest_is_the_sequential_one_on_one_and_two_silos(PartitionLevel level)
    {
        Expect(RingModel.Make(1), out string digest, out long events, out long windows);
        foreach (InProcessTestCluster cluster in new[] { one.Cluster, two.Cluster })
        {
            RunManifest manifest = await cluster.Client.RunToEnd(RingSource.Ring(1), new RunSettings(Seed, 0, level));
            Assert.Equal((RunStatus.Completed, digest, events, windows), (manifest.Status, manifest.Digest, manifest.Events, manifest.Windows));
            Assert.Equal(events, manifest.Tallies[RingProcess.HandledTally]);
            Assert.Equal(events, manifest.Hosts.Sum(host => host.Events));
        }
    }

    [Fact]
    public async Task Generated_models_come_to_the_sequential_digest_on_one_and_two_silos()
    {
        // 200 models, the partitions and the clusters by turns: each pair gets 25.
        PartitionLevel[] levels = Enum.GetValues<PartitionLevel>();
        for (uint number = 1; number <= 200; number++)
        {
            Expect(GeneratedModel.Make(number), out string digest, out _, out _);
            InProcessTestCluster cluster = number / levels.Length % 2 == 0 ? one.Cluster : two.Cluster;
            PartitionLevel level = levels[number % levels.Length];
            RunManifest manifest = await cluster.Client.RunToEnd(RingSource.Generated(number), new RunSettings(Seed, 0, level, CheckEveryEvent: true));
            Assert.Equal(digest, manifest.Digest);
        }
    }

    [Fact]
    public async Task With_two_silos_hosts_are_on_both_and_each_handles_events()
    {
        RunManifest manifest = await two.Cluster.Client.RunToEnd(RingSource.Ring(1), new RunSettings(Seed));
        Assert.Equal(10, manifest.Hosts.Length); // the nation, three provinces, six counties
        Assert.All(manifest.Hosts, host => Assert.True(host.Events > 0 && host.WindowsWithWork > 0, host.ToString()));
        Assert.Equal(2, manifest.Hosts.Select(host => host.Silo).Distinct().Count());
        Assert.All(manifest.Hosts.GroupBy(host => host.Silo), silo => Assert.InRange(silo.Sum(host => host.Processes), 18, 19)); // of 37
    }

    [Fact]
    public async Task A_county_of_its_own_lives_on_the_other_silo()
    {
        IRunGrain run = two.Cluster.Client.GetGrain<IRunGrain>(GrainRuns.NewName());
        await run.Start(new RunRequest(RingSource.OneCounty(1), new RunSettings(Seed)));
        await run.Await(progress => progress.Status != RunStatus.Running);
        RunManifest manifest = (await run.GetManifest())!;
        Assert.Equal(3, manifest.Hosts.Length);
        Assert.Equal(2, manifest.Hosts.Select(host => host.Silo).Distinct().Count());
        Assert.All(manifest.Hosts, host => Assert.True(host.Events > 0, host.ToString()));
    }

    [Fact]
    public async Task What_is_brought_to_a_run_is_kept_and_the_record_replays_to_the_same_digest()
    {
        IRunGrain run = two.Cluster.Client.GetGrain<IRunGrain>(GrainRuns.NewName());
        await run.Start(new RunRequest(RingSource.Open(3), new RunSettings(Seed, TimesReal: 3600)));
        await run.Await(progress => progress.Windows > 20);
        await run.SetPace(60); // the half hour below takes half a minute: time enough for the second call on a busy machine
        var call = new OutsideCall("p2-c1-s2#office", Priority.Arrival, 1, 5, 6, SimTime.Zero);
        LiveEvent first = Assert.Single(await run.Bring([call]));
        LiveEvent second = Assert.Single(await run.Bring([call with { Target = "p1#office", NotBefore = first.At + SimDuration.FromMinutes(30) }]));
        Assert.Equal((0, 1, first.At + SimDuration.FromMinutes(30)), (first.Number, second.Number, second.At));
        Assert.Contains("nobody#office", (await Assert.ThrowsAsync<RunFaultException>(() => run.Bring([call with { Target = "nobody#office" }]))).Message, StringComparison.Ordinal);
        await run.SetPace(0);
        await run.Await(progress => progress.Status == RunStatus.Completed);
        await Assert.ThrowsAsync<RunFaultException>(() => run.Bring([call]));

        LiveEvent[] live = await run.ReadLive();
        Assert.Equal([first, second], live);
        Expect(RingModel.Make(3, known: live.Select(each => each.ToExternal())), out string digest, out long events, out _);
        RunManifest manifest = (await run.GetManifest())!;
        Assert.Equal((RunStatus.Completed, digest, events), (manifest.Status, manifest.Digest, manifest.Events));
    }

    [Fact]
    public async Task Progress_grows_to_the_final_state_and_a_watcher_can_come_late()
    {
        IRunGrain run = one.Cluster.Client.GetGrain<IRunGrain>(GrainRuns.NewName());
        await run.Start(new RunRequest(RingSource.Ring(20), new RunSettings(Seed)));
        var seen = new List<RunProgress>();
        await foreach (RunProgress progress in run.Watch(0)) seen.Add(progress);
        Assert.True(seen.Zip(seen.Skip(1)).All(pair => pair.First.Number < pair.Second.Number && pair.First.Reached <= pair.Second.Reached && pair.First.Events <= pair.Second.Events));
        Assert.Equal((RunStatus.Completed, seen[^1].End), (seen[^1].Status, seen[^1].Reached));
        Assert.DoesNotContain(seen[..^1], progress => progress.Status != RunStatus.Running);

        var late = new List<RunProgress>();
        await foreach (RunProgress progress in run.Watch(1_000_000)) late.Add(progress);
        Assert.Equal(seen[^1] with { Tallies = late[0].Tallies }, Assert.Single(late));
    }

    [Fact]
    public async Task Pace_and_stop_and_resume_reach_no_result()
    {
        Expect(RingModel.Make(2), out string digest, out _, out long windows);
        IRunGrain run = two.Cluster.Client.GetGrain<IRunGrain>(GrainRuns.NewName());
        await run.Start(new RunRequest(RingSource.Ring(2), new RunSettings(Seed, TimesReal: 3600)));
        await run.Await(progress => progress.Windows > windows / 10);
        await run.Stop();
        await run.Await(progress => progress.Status == RunStatus.Interrupted);
        RunManifest manifest = (await run.GetManifest())!;
        Assert.InRange(manifest.Windows, windows / 10, windows - 1);
        Assert.NotEqual(digest, manifest.Digest);
        Assert.Equal(37, await run.ReadReports().CountAsync()); // what was done is there

        Assert.True(await run.Resume());
        await run.SetPace(0);
        await run.Await(progress => progress.Status == RunStatus.Completed);
        manifest = (await run.GetManifest())!;
        Assert.Equal((digest, windows, 2), (manifest.Digest, manifest.Windows, manifest.Epoch));
        Assert.False(await run.Resume());
    }

    [Fact]
    public async Task Every_unit_tells_its_own_report_and_the_run_tells_all()
    {
        SimModel model = RingModel.Make(1);
        Dictionary<string, byte[]> expected = ModelRuns.Sequential(model, new ReplicationKey(Seed, 0)).Hosts
            .SelectMany(host => Enumerable.Range(0, model.Count).Select(rank => (RingProcess)host.Process(rank)))
            .ToDictionary(process => process.Code, Report);
        foreach (PartitionLevel level in Enum.GetValues<PartitionLevel>())
        {
            RunManifest manifest = await two.Cluster.Client.RunToEnd(RingSource.Ring(1), new RunSettings(Seed, 0, level));
            IRunGrain run = two.Cluster.Client.GetGrain<IRunGrain>(manifest.Run);
            ProcessReport[] all = await run.ReadReports().ToArrayAsync();
            Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), all.Select(report => report.Process).Order(StringComparer.Ordinal));
            Assert.All(all, report => Assert.Equal(expected[report.Process], report.Content));

            ProcessReport school = Assert.Single(await two.Cluster.Client.GetGrain<ISchoolGrain>($"{manifest.Run}/p2-c1-s2").ReadReports());
            Assert.Equal(expected["p2-c1-s2#office"], school.Content);
            Assert.Equal(3, (await two.Cluster.Client.GetGrain<ICountyGrain>($"{manifest.Run}/p2-c1").ReadReports()).Length);
            Assert.Equal(2, (await two.Cluster.Client.GetGrain<IProvinceGrain>($"{manifest.Run}/p2").ReadReports()).Length);
            Assert.Single(await run.ReadReportsOf("centre"));
            Assert.Empty(await run.ReadReportsOf("nowhere"));
        }
    }

    [Fact]
    public async Task A_broken_rule_fails_the_run_and_says_where()
    {
        foreach (PartitionLevel level in new[] { PartitionLevel.One, PartitionLevel.County })
        {
            RunManifest manifest = await two.Cluster.Client.RunToEnd(RingSource.Broken, new RunSettings(77, 0, level));
            Assert.Equal(RunStatus.Failed, manifest.Status);
            Assert.Equal("A rule was broken on purpose. [process c#office, t+60000000 us] (seed 77, replication 0)", manifest.Message);
            Assert.Null(manifest.Digest);
        }
    }

    [Fact]
    public async Task A_name_is_taken_once_and_an_unknown_kind_is_refused()
    {
        RunManifest manifest = await one.Cluster.Client.RunToEnd(RingSource.Ring(1), new RunSettings(Seed));
        IRunGrain run = one.Cluster.Client.GetGrain<IRunGrain>(manifest.Run);
        await Assert.ThrowsAsync<RunFaultException>(() => run.Start(new RunRequest(RingSource.Ring(1), new RunSettings(Seed))));
        IRunGrain other = one.Cluster.Client.GetGrain<IRunGrain>(GrainRuns.NewName());
        RunFaultException fault = await Assert.ThrowsAsync<RunFaultException>(() => other.Start(new RunRequest(new("mystery", []), new RunSettings(Seed))));
        Assert.Contains("'mystery'", fault.Message, StringComparison.Ordinal);
        Assert.Null(await other.GetManifest());
    }

    private static byte[] Report(RingProcess process)
    {
        var writer = new SnapshotWriter();
        process.WriteReport(writer);
        return writer.ToArray();
    }

    private static void Expect(SimModel model, out string digest, out long events, out long windows)
    {
        RunResult result = ModelRuns.Sequential(model, new ReplicationKey(Seed, 0));
        (digest, events, windows) = (ModelRuns.Digest(result), result.Events, result.Windows);
    }
}
