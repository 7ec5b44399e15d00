using RolloutSim.Grains.Studies;

namespace RolloutSim.Tests.Grains.Studies;

/// <summary>Numbers go out once each, come back in any order, and are merged in theirs.</summary>
public sealed class ReplicationQueueTests
{
    [Fact]
    public void Results_in_any_order_are_merged_in_theirs()
    {
        var queue = new ReplicationQueue(100, 3);
        var luck = new Random(1);
        List<(int First, int Count)> inHand = [];
        while (!queue.IsComplete)
        {
            if (queue.Take() is { Count: > 0 } batch) inHand.Add(batch);
            if (inHand.Count < 3 && luck.Next(2) == 0) continue;
            (int first, int count) = inHand[luck.Next(inHand.Count)];
            inHand.Remove((first, count));
            int done = luck.Next(count + 1);
            queue.Put(first, count, [.. Enumerable.Range(first, done).Select(number => new[] { (byte)number })], null);
        }
        Assert.Equal(Enumerable.Range(0, 100), queue.Results.Select(result => (int)result[0]));
        Assert.Equal(0, queue.Take().Count);
    }

    [Fact]
    public void The_lowest_failure_is_told_and_only_what_is_before_it_goes_on()
    {
        var queue = new ReplicationQueue(400, 1);
        (int First, int Count) a = queue.Take(), b = queue.Take();
        queue.Put(b.First, b.Count, [], "second");
        Assert.Equal(0, queue.Take().Count);
        queue.Put(a.First, a.Count, [[1]], null);
        Assert.Equal((a.First + 1, a.Count - 1), queue.Take());
        queue.Put(a.First + 1, a.Count - 1, [[2]], "first");
        Assert.Equal((a.First + 2, "first"), queue.Fault);
        Assert.Equal(2, queue.Merged);
        Assert.Equal(0, queue.Take().Count);
    }

    [Fact]
    public void A_stopped_queue_hands_out_nothing()
    {
        var queue = new ReplicationQueue(10, 1);
        (int first, int count) = queue.Take();
        queue.Stop();
        queue.Put(first, count, [.. Enumerable.Repeat<byte[]>([7], count)], null);
        Assert.Equal(0, queue.Take().Count);
        Assert.Equal(count, queue.Merged);
        Assert.False(queue.IsComplete);
    }
}
