using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Season;

/// <summary>A replication run alone is the season that the executors run, and comes through its bytes whole.</summary>
public sealed class SeasonReplicatorTests
{
    private static readonly SeasonPlan Plan = ShippedPlans.Read("smallest").Season;

    [Theory]
    [InlineData(0u)]
    [InlineData(7u)]
    public void A_replication_is_the_season_of_the_executors(uint number)
    {
        var key = new ReplicationKey(3, number);
        SimModel model = SeasonModel.Make(Plan);
        RunResult expected = Runs.Sequential(model, key);
        SeasonReplication replication = new SeasonReplicator(Plan).Run(key);
        Assert.Equal((number, Runs.Digest(expected), expected.Windows, expected.Events), (replication.Number, replication.Digest, replication.Windows, replication.Events));
        var slots = new SeasonSlots(Plan);
        Assert.Equal(Plan.CountItems(), slots.Count);
        WorkItemResult[] results = [.. Enumerable.Range(0, model.Count).Select(expected.Hosts[0].Process).OfType<UnitOffices>().SelectMany(offices => offices.Report().Items)];
        Assert.All(results, result => Assert.Equal(result.Completed ?? SimTime.Never, replication.Completions[slots[result.Unit, result.Item]]));
    }

    [Fact]
    public void A_replication_comes_through_its_bytes_whole()
    {
        var replicator = new SeasonReplicator(Plan with { Absence = 0.3 });
        long blames = 0;
        for (uint number = 0; number < 20; number++)
        {
            SeasonReplication replication = replicator.Run(new ReplicationKey(1, number));
            blames += replication.Late.Sum(late => late.Blames.Length);
            byte[] bytes = Bytes(replication);
            var reader = new SnapshotReader(bytes);
            SeasonReplication back = SeasonReplication.Read(reader);
            Assert.True(reader.IsAtEnd);
            Assert.Equal(bytes, Bytes(back));
            Assert.Equal(replication.Digest, back.Digest);
            for (int length = 0; length < bytes.Length; length += 97) Assert.Throws<SnapshotException>(() => SeasonReplication.Read(new SnapshotReader(bytes.AsMemory(0, length))));
        }
        Assert.True(blames > 0);
    }

    private static byte[] Bytes(SeasonReplication replication)
    {
        var writer = new SnapshotWriter();
        replication.Write(writer);
        return writer.ToArray();
    }
}
