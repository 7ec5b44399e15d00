using CsCheck;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Statistics;

namespace RolloutSim.Tests.Model.Statistics;

public sealed class ReplicationSampleTests
{
    /// <summary>Replications 0 .. n-1 dealt out to workers, who hand them in in any order, some of them twice.</summary>
    [Fact]
    public void Whoever_brings_them_and_when_the_bytes_are_the_same() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 5], Gen.Int[0, 1_000_000]).Sample((count, workers, luck) =>
        {
            var rng = new Random(luck);
            var inOrder = new ReplicationSample(2);
            for (uint number = 0; number < count; number++) inOrder.Add(number, Row(number));

            ReplicationSample[] parts = [.. Enumerable.Range(0, workers).Select(_ => new ReplicationSample(2))];
            uint[] shuffled = [.. Enumerable.Range(0, count).Select(i => (uint)i)];
            rng.Shuffle(shuffled);
            foreach (uint number in shuffled.Concat(shuffled.Take(3))) parts[rng.Next(workers)].Add(number, Row(number));
            var merged = new ReplicationSample(2);
            rng.Shuffle(parts);
            foreach (ReplicationSample part in parts) merged.Merge(ReplicationSample.Read(new SnapshotReader(Bytes(part))));

            Assert.Equal(Bytes(inOrder), Bytes(merged));
            Assert.Equal(Enumerable.Range(0, count).Select(i => (uint)i), merged.Numbers);
            Assert.Equal(Enumerable.Range(0, count).Select(i => Row((uint)i)[1]), merged.Values(1));
        });

    [Fact]
    public void A_replication_that_comes_to_something_else_the_second_time_is_our_mistake()
    {
        var sample = new ReplicationSample(2);
        sample.Add(4, 1, 2);
        sample.Add(4, 1, 2);
        Assert.Equal(1, sample.Count);
        var error = Assert.Throws<InvariantException>(() => sample.Add(4, 1, 3));
        Assert.Contains("Replication 4 came to 2 in column 1 and, run again, to 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Common_replications_are_those_of_both()
    {
        var (a, b) = (new ReplicationSample(), new ReplicationSample(2));
        foreach (uint number in new uint[] { 1, 2, 5, 9 }) a.Add(number, number);
        foreach (uint number in new uint[] { 9, 2, 3, 5, 11 }) b.Add(number, 0, number * 10);
        (long[] first, long[] second) = ReplicationSample.Common(a, 0, b, 1);
        Assert.Equal([2, 5, 9], first);
        Assert.Equal([20, 50, 90], second);
    }

    [Fact]
    public void Mistakes_are_refused()
    {
        var sample = new ReplicationSample(2);
        sample.Add(1, 1, 2);
        sample.Add(7, 1, 2);
        Assert.Throws<ArgumentException>(() => sample.Add(2, 1));
        Assert.Throws<ArgumentException>(() => sample.Merge(new ReplicationSample()));
        Assert.Throws<ArgumentOutOfRangeException>(() => sample.Values(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReplicationSample(0));

        byte[] bytes = Bytes(sample);
        for (int length = 0; length < bytes.Length; length++) AssertRefused(bytes[..length]);
        bytes[8] = 9; // 9, 7
        AssertRefused(bytes);
        bytes[0] = 0; // no values a row
        AssertRefused(bytes);
    }

    private static void AssertRefused(byte[] bytes) => Assert.Throws<SnapshotException>(() => ReplicationSample.Read(new SnapshotReader(bytes)));

    private static long[] Row(uint number) => [number * 1000, number % 3 == 0 ? SimTime.Never.Microseconds : -number];

    private static byte[] Bytes(ReplicationSample sample)
    {
        var writer = new SnapshotWriter();
        sample.Write(writer);
        return writer.ToArray();
    }
}
