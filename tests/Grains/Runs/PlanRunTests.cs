using Orleans.TestingHost;
using RolloutSim.Client.Execution;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Units;
using RolloutSim.Model.Custody;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Forks;
using RolloutSim.Silo;
using RolloutSim.Tests.Models;
using ModelRuns = RolloutSim.Tests.Models.Runs;

namespace RolloutSim.Tests.Grains.Runs;

/// <summary>Every shipped plan over grains comes to the sequential digest, on one silo and two, under every partition; and units tell what they did.</summary>
[Collection(SiloCollection.Name)]
public sealed class PlanRunTests(OneSilo one, TwoSilos two)
{
    private const uint Seed = 1;

    public static TheoryData<string> Plans => Shipped.All;

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task A_plan_over_grains_comes_to_the_sequential_digest(string name)
    {
        Plan plan = ShippedPlans.Read(name);
        RunResult expected = ModelRuns.Sequential(SeasonModel.Make(plan.Season), new ReplicationKey(Seed, 0));
        // A large plan on two silos only: it takes seconds.
        foreach (InProcessTestCluster cluster in Shipped.IsLarge(name) ? [two.Cluster] : new[] { one.Cluster, two.Cluster })
        {
            foreach (PartitionLevel level in Enum.GetValues<PartitionLevel>())
            {
                RunManifest manifest = await cluster.Client.RunToEnd(PlanModels.Refer(plan), new RunSettings(Seed, 0, level));
                Assert.Equal((ModelRuns.Digest(expected), expected.Windows, expected.Events), (manifest.Digest, manifest.Windows, manifest.Events));
                Assert.Equal(plan.Sha256, manifest.Plan.Hash);
                if (cluster != two.Cluster || level != PartitionLevel.County || manifest.Hosts.Length < 3) continue;
                // No executor calls another: hosts are on both silos, and on each events were handled.
                long[] events = [.. manifest.Hosts.GroupBy(host => host.Silo).Select(silo => silo.Sum(host => host.Events))];
                Assert.Equal(2, events.Length);
                Assert.All(events, handled => Assert.True(handled > 0, string.Join(", ", manifest.Hosts.Select(host => host.ToString()))));
            }
        }
    }

    [Fact]
    public async Task A_package_tells_where_it_is_and_its_ledger()
    {
        Plan plan = ShippedPlans.Read("smallest");
        DayRun expected = DayRun.Of(plan.Season, Seed);
        foreach (PartitionLevel level in new[] { PartitionLevel.County, PartitionLevel.School })
        {
            RunManifest manifest = await two.Cluster.Client.RunToEnd(PlanModels.Refer(plan), new RunSettings(Seed, 0, level));
            for (int school = 1; school <= 3; school++)
            {
                ProcessReport report = Assert.Single(await two.Cluster.Client.GetGrain<IToolPackageGrain>($"{manifest.Run}/A1-{school}.tools").ReadReports());
                PackageReport package = PackageReport.Read(new SnapshotReader(report.Content));
                Assert.Equal(CustodyPlace.Receiver, package.Place);
                Assert.Equal(expected.Package(school - 1).Ledger.ToArray(), package.Ledger.ToArray());
            }
            // A package is a host of its own where the schools are.
            Assert.Equal(level == PartitionLevel.School ? 3 : 0, manifest.Hosts.Count(host => host.Unit.EndsWith(".tools", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_fork_at_a_pace_is_at_its_moment_without_a_wait()
    {
        Plan plan = ShippedPlans.Read("smallest"), fork = PlanForks.Make(plan, PlanForks.Moment(plan, "T 09:42").At, []);
        IRunGrain run = one.Cluster.Client.GetGrain<IRunGrain>(GrainRuns.NewName());
        await run.Start(new RunRequest(PlanModels.Refer(fork), new RunSettings(Seed, TimesReal: 60))); // from the season's start it would be days
        RunProgress begun = await run.Await(progress => progress.Windows > 0);
        Assert.True(begun.Reached >= fork.Fork!.At && begun.Shown >= fork.Fork.At, begun.ToString());
        await run.SetPace(0);
        await run.Await(progress => progress.Status != RunStatus.Running);
        Assert.Equal(ModelRuns.Digest(ModelRuns.Sequential(SeasonModel.Make(plan.Season), new ReplicationKey(Seed, 0))), (await run.GetManifest())!.Digest);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_in_a_quiet_stretch_says_the_moment_that_its_clock_showed_and_goes_on_from_there()
    {
        Plan plan = ShippedPlans.Read("smallest");
        IRunGrain run = one.Cluster.Client.GetGrain<IRunGrain>(GrainRuns.NewName());
        await run.Start(new RunRequest(PlanModels.Refer(plan), new RunSettings(Seed, TimesReal: 3600))); // the first night passes in seconds, and nobody works
        RunProgress seen = await run.Await(progress => progress.Shown >= SimTime.Zero + SimDuration.FromHours(1));
        Assert.True(seen.Shown > seen.Reached, seen.ToString());
        await run.Stop();
        RunProgress last = await run.Await(progress => progress.Status == RunStatus.Interrupted);
        Assert.True(last.Shown >= seen.Shown, $"{seen}\n{last}");
        RunManifest manifest = (await run.GetManifest())!;
        Assert.Equal((last.Shown, last.Shown), (last.Reached, manifest.Reached));
        Assert.Equal(last.Shown, (await run.GetProgress()).Shown);
        Assert.Equal(LocalRunner.Repeat(plan, Seed, 0, manifest.Reached, CancellationToken.None).Digest, manifest.Digest); // all before that moment is in it, and nothing after it

        Assert.True(await run.Resume());
        Assert.True((await run.GetProgress()).Shown >= last.Shown);
        await run.SetPace(0);
        await run.Await(progress => progress.Status == RunStatus.Completed);
        Assert.Equal(ModelRuns.Digest(ModelRuns.Sequential(SeasonModel.Make(plan.Season), new ReplicationKey(Seed, 0))), (await run.GetManifest())!.Digest);
    }

    [Fact]
    public async Task A_unit_tells_its_season()
    {
        Plan plan = ShippedPlans.Read("smallest");
        RunManifest manifest = await two.Cluster.Client.RunToEnd(PlanModels.Refer(plan), new RunSettings(Seed));
        var told = new List<(string Process, ReadOnlyMemory<byte> Content)>();
        await foreach (ProcessReport report in two.Cluster.Client.GetGrain<IRunGrain>(manifest.Run).ReadReports()) told.Add((report.Process, report.Content));
        SeasonReports read = SeasonReports.Read(told);
        Assert.Single(read.Staffing);
        Assert.Equal(manifest.Tallies[SeasonTallies.Done], read.Offices.Sum(report => report.Items.Count(item => item.Accepted is not null)));
    }
}
