using System.Collections.Immutable;
using System.Text;
using RolloutSim.Client.Results;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Tests.Client.Results;

/// <summary>What a run keeps of its replications is read back to the microsecond, and nothing else is taken for it.</summary>
public sealed class ReplicationsCsvTests
{
    private static readonly Plan Plan = ShippedPlans.Read("smallest");
    private static readonly ReplicationTable Table = new(Plan, Replications());

    [Fact]
    public void It_is_read_back_to_the_microsecond()
    {
        ReplicationTable read = ReplicationsCsv.Read(Plan, ReplicationsCsv.Bytes(Table))!;
        Assert.Equal(Table.Numbers.ToArray(), read.Numbers.ToArray());
        Assert.Equal(Table.Digests.ToArray(), read.Digests.ToArray());
        Assert.Equal(Table.SeasonEnds(), read.SeasonEnds());
        Assert.NotEmpty(Table.Dated);
        Assert.All(Table.Dated, item => Assert.Equal(Table.Done(item).ToArray(), read.Done(item).ToArray()));
        Assert.Equal(ReplicationsCsv.Bytes(Table), ReplicationsCsv.Bytes(read));
    }

    [Fact]
    public void What_was_not_done_is_blank_and_late()
    {
        var undone = new ReplicationTable(Plan, [Replications()[0] with { Completions = [.. Replications()[0].Completions.Select(_ => SimTime.Never)] }]);
        string row = Encoding.UTF8.GetString(ReplicationsCsv.Bytes(undone)).Split("\r\n")[1];
        Assert.Equal(Table.Dated.Length, row.Split(',').Skip(2).Count(field => field.Length == 0)); // what was done on the test days is there
        ReplicationTable read = ReplicationsCsv.Read(Plan, ReplicationsCsv.Bytes(undone))!;
        Assert.All(read.Dated, item => Assert.True(read.Done(item)[0].IsNever));
        Assert.Equal([false], read.WereOnTime(read.Dated));
        Assert.All(read.Dated, item => Assert.Equal(Plan.Season.End - Plan.Season.WorkItems[item].Due!.Value, read.Lateness(item, SimTime.Never)));
    }

    [Theory]
    [InlineData("replication,digest", "replication,digests")]
    [InlineData("\r\n1,", "\r\n0,")]
    [InlineData("\r\n2,", "\r\ntwo,")]
    [InlineData("+08:00", "yesterday")]
    [InlineData(",0\r\n", ",none\r\n")]
    [InlineData(",0\r\n", "\r\n")]
    public void Anything_else_is_no_such_table(string found, string put)
    {
        string text = Encoding.UTF8.GetString(ReplicationsCsv.Bytes(Table));
        int at = text.IndexOf(found, StringComparison.Ordinal);
        Assert.True(at >= 0);
        Assert.Null(ReplicationsCsv.Read(Plan, Encoding.UTF8.GetBytes(text[..at] + put + text[(at + found.Length)..])));
    }

    [Fact]
    public void That_of_another_plan_is_none_of_this_one() =>
        Assert.Null(ReplicationsCsv.Read(ShippedPlans.Read("xiji-2021"), ReplicationsCsv.Bytes(Table)));

    private static ImmutableArray<SeasonReplication> Replications()
    {
        var replicator = new SeasonReplicator(Plan.Season);
        return [.. Enumerable.Range(0, 4).Select(number => replicator.Run(new ReplicationKey(1, (uint)number)))];
    }
}
