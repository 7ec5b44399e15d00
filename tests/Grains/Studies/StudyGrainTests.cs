using RolloutSim.Grains.Models;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Studies;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Silo;

namespace RolloutSim.Tests.Grains.Studies;

/// <summary>A study comes to the same bytes on one silo and two and with any number of workers, ends at the first failure, and can be stopped.</summary>
[Collection(SiloCollection.Name)]
public sealed class StudyGrainTests(OneSilo one, TwoSilos two)
{
    private const int Replications = 12;

    private static readonly Plan Plan = ShippedPlans.Read("smallest");

    [Fact]
    public async Task Silos_and_workers_do_not_reach_the_bytes()
    {
        var replicator = new SeasonReplicator(Plan.Season);
        for (int workers = 1; workers <= 3; workers++)
        {
            foreach (var cluster in new[] { one.Cluster, two.Cluster })
            {
                (StudyProgress end, List<byte[]> results) = await Run(cluster.Client, new StudyRequest(PlanModels.Refer(Plan), 5, Replications, workers));
                Assert.Equal((RunStatus.Completed, Replications, null), (end.Status, end.Merged, end.Message));
                Assert.Equal(workers * (cluster == two.Cluster ? 2 : 1), end.Workers);
                Assert.Equal(cluster == two.Cluster ? 2 : 1, end.Silos);
                Assert.Equal(Replications, results.Count);
                for (uint number = 0; number < Replications; number++)
                {
                    var writer = new SnapshotWriter();
                    replicator.Run(new ReplicationKey(5, number)).Write(writer);
                    Assert.Equal(writer.ToArray(), results[(int)number]);
                }
            }
        }
    }

    [Fact]
    public async Task A_later_study_goes_on_where_an_earlier_one_ended()
    {
        (_, List<byte[]> all) = await Run(one.Cluster.Client, new StudyRequest(PlanModels.Refer(Plan), 5, Replications, 2));
        (StudyProgress end, List<byte[]> rest) = await Run(one.Cluster.Client, new StudyRequest(PlanModels.Refer(Plan), 5, Replications - 7, 2, First: 7));
        Assert.Equal((RunStatus.Completed, Replications - 7), (end.Status, end.Merged));
        Assert.Equal(all.Skip(7), rest);
    }

    [Fact]
    public async Task A_broken_rule_ends_the_study_with_the_lowest_replication()
    {
        (StudyProgress end, List<byte[]> results) = await Run(two.Cluster.Client, new StudyRequest(RingSource.Broken, 9, 50, 2));
        Assert.Equal(RunStatus.Failed, end.Status);
        Assert.Contains("on purpose. [process c#office, t+60000000 us] (seed 9, replication 0)", end.Message);
        Assert.Empty(results);
    }

    [Fact]
    public async Task A_stopped_study_keeps_its_first_replications()
    {
        IStudyGrain study = one.Cluster.Client.GetGrain<IStudyGrain>(GrainRuns.NewName());
        await study.Start(new StudyRequest(PlanModels.Refer(Plan), 1, StudyRequest.ReplicationsMost, 1));
        StudyProgress last = await Watch(study, async progress =>
        {
            if (progress.Merged > 0) await study.Stop();
        });
        Assert.Equal(RunStatus.Interrupted, last.Status);
        Assert.InRange(last.Merged, 1, StudyRequest.ReplicationsMost - 1);
        Assert.Equal(last.Merged, (await Results(study)).Count);
    }

    [Fact]
    public async Task What_cannot_be_run_is_refused()
    {
        IStudyGrain study = one.Cluster.Client.GetGrain<IStudyGrain>(GrainRuns.NewName());
        await Assert.ThrowsAsync<RunFaultException>(() => study.Start(new StudyRequest(PlanModels.Refer(Plan), 1, 0)));
        await Assert.ThrowsAsync<RunFaultException>(() => study.Start(new StudyRequest(PlanModels.Refer(Plan), 1, 2, First: StudyRequest.ReplicationsMost - 1)));
        (StudyProgress end, _) = await Run(one.Cluster.Client, new StudyRequest(new ModelReference("unknown", []), 1, 2, 1));
        Assert.Equal(RunStatus.Failed, end.Status);
        Assert.Contains("'unknown'", end.Message);
    }

    private static async Task<(StudyProgress End, List<byte[]> Results)> Run(IGrainFactory grains, StudyRequest request)
    {
        IStudyGrain study = grains.GetGrain<IStudyGrain>(GrainRuns.NewName());
        await study.Start(request);
        return (await Watch(study, _ => Task.CompletedTask), await Results(study));
    }

    private static async Task<StudyProgress> Watch(IStudyGrain study, Func<StudyProgress, Task> look)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        StudyProgress? last = null;
        await foreach (StudyProgress progress in study.Watch(0, limit.Token).WithBatchSize(1))
        {
            last = progress;
            if (progress.Status == RunStatus.Running) await look(progress);
        }
        return last!;
    }

    private static async Task<List<byte[]>> Results(IStudyGrain study)
    {
        List<byte[]> results = [];
        await foreach (byte[] result in study.ReadResults()) results.Add(result);
        return results;
    }
}
