using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Tests.Model.Kernel;

/// <summary>
/// Heap, sort, mail store and least-time index against the plainest thing that does the same. Times lie on a coarse grid, so that
/// keys tie in time and are told apart by priority, origin and sequence.
/// </summary>
public sealed class QueueTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(5000)]
    public void Sort_puts_events_in_the_order_of_their_keys(int count)
    {
        SimEvent[] events = Draw(count, seed: 3, span: 50);
        EventSort.Sort(events);
        Assert.Equal(Draw(count, seed: 3, span: 50).Select(e => e.Key).Order(), events.Select(e => e.Key));
    }

    [Fact]
    public void The_heap_gives_events_in_the_order_of_their_keys_while_more_come()
    {
        var heap = new EventHeap();
        var model = new SortedSet<EventKey>();
        foreach (SimEvent e in Draw(3000, seed: 4, span: 200))
        {
            heap.Push(e);
            model.Add(e.Key);
            if (e.Sequence % 3 != 0) continue;
            Assert.Equal(model.Min, heap.Pop().Key);
            model.Remove(model.Min);
            if (e.Sequence % 50 != 0) continue;
            SimTime until = new(e.AtMicroseconds);
            int before = model.Count(key => key.At < until);
            Assert.Equal(before, heap.CountBefore(until, int.MaxValue));
            Assert.Equal(before > 3, heap.CountBefore(until, 3) > 3);
        }
        while (model.Count > 0)
        {
            Assert.Equal(model.Min.At, heap.Next);
            Assert.Equal(model.Min, heap.Pop().Key);
            model.Remove(model.Min);
        }
        Assert.Equal(SimTime.Never, heap.Next);
    }

    [Theory]
    [InlineData(1, 40)] // all at one time: a crowd
    [InlineData(200, 40)]
    [InlineData(200_000, 40)]
    [InlineData(200_000_000, 40)] // most lies beyond the ring
    [InlineData(20_000, 4000)]
    public void With_a_ring_the_heap_gives_the_same(int span, int many)
    {
        var plain = new EventHeap();
        var ringed = new EventHeap(mayRing: true);
        SimEvent[] drawn = Draw(40_000, seed: 6, (uint)span);
        long now = 0;
        int next = 0;
        foreach (int ahead in new[] { 1, 100, 1, 0 }) // denser, sparser: buckets are sized anew; at last nothing comes
        {
            for (int step = 0; step < 7_000 && (ahead > 0 || plain.Count > 0); step++)
            {
                while (ahead > 0 && plain.Count < many)
                {
                    SimEvent e = Make(now + (drawn[next].AtMicroseconds * ahead), (uint)next++);
                    plain.Push(e);
                    ringed.Push(e);
                }
                Assert.Equal(plain.Count, ringed.Count);
                Assert.Equal(plain.Next, ringed.Next);
                Assert.Equal(plain.Top.Key, ringed.Top.Key);
                if (step % 1000 == 0) Assert.Equal(plain.All().Select(e => e.Key).Order(), ringed.All().Select(e => e.Key).Order());
                now = plain.Next.Microseconds;
                Assert.Equal(plain.Pop().Key, ringed.Pop().Key);
            }
        }
        Assert.Equal(0, ringed.Count);
        Assert.Equal(SimTime.Never, ringed.Next);
    }

    [Theory]
    [InlineData(1, 1000)] // hardly any ring: all lies beyond
    [InlineData(100, 1000)]
    [InlineData(10_000, 1000)]
    [InlineData(100, 5)]
    public void The_mail_store_hands_out_exactly_what_takes_effect_before_the_end(int lookAhead, int perStep)
    {
        var store = new MailStore(new SimDuration(lookAhead));
        var model = new List<SimEvent>();
        SimEvent[] batch = [];
        var luck = new RandomStream(new KeyedStream(new ReplicationKey(5, 0), 0), 0);
        long now = 0;
        uint sequence = 0;
        for (int step = 0; step < 60; step++)
        {
            for (int i = 0; i < perStep; i++)
            {
                long ahead = Uniform.Below(luck.Next(), 10) == 0 ? 1_000_000 : 40L * lookAhead; // some go beyond the ring
                SimEvent e = Make(now + (long)(luck.Next() % (ulong)ahead), sequence++);
                store.Push(e);
                model.Add(e);
            }
            Assert.Equal(model.Min(e => e.At), store.Next);
            Assert.Equal(model.Count, store.Count);
            SimTime until = new(Math.Max(now, store.Next.Microseconds) + 1 + (long)(luck.Next() % (ulong)(2 * lookAhead)));
            int before = model.Count(e => e.At < until), counted = store.CountBefore(until, int.MaxValue);
            Assert.InRange(counted, before, model.Count(e => e.At.Microseconds < until.Microseconds + lookAhead)); // buckets are counted as a whole
            Assert.Equal(counted > 3, store.CountBefore(until, 3) > 3);
            int taken = store.Take(until, ref batch);
            Assert.Equal(model.Where(e => e.At < until).Select(e => e.Key).Order(), batch.Take(taken).Select(e => e.Key).Order());
            model.RemoveAll(e => e.At < until);
            Assert.Equal(model.Select(e => e.Key).Order(), store.All().Select(e => e.Key).Order());
            now = until.Microseconds;
        }
        Assert.Equal(model.Count, store.Take(new SimTime(long.MaxValue - 1), ref batch));
        Assert.Equal(SimTime.Never, store.Next);
    }

    [Fact]
    public void The_least_time_index_knows_the_least_through_every_change()
    {
        const int Members = 40;
        var index = new MinIndex(Members);
        var times = Enumerable.Repeat(SimTime.Never, Members).ToArray();
        var luck = new RandomStream(new KeyedStream(new ReplicationKey(6, 0), 0), 0);
        for (int i = 0; i < 5000; i++)
        {
            int member = (int)Uniform.Below(luck.Next(), Members);
            times[member] = Uniform.Below(luck.Next(), 4) == 0 ? SimTime.Never : new SimTime(Uniform.Below(luck.Next(), 100));
            index.Set(member, times[member]);
            Assert.Equal(times.Min(), index.Least);
            if (!index.Least.IsNever) Assert.Equal(index.Least, times[index.LeastMember]);
            Assert.Equal(times.Count(time => time.Microseconds < 50), index.CountBefore(new SimTime(50), int.MaxValue));
            Assert.Equal(times.Count(time => time.Microseconds < 50) > 5, index.CountBefore(new SimTime(50), 5) > 5);
        }
    }

    private static SimEvent[] Draw(int count, uint seed, uint span)
    {
        var luck = new RandomStream(new KeyedStream(new ReplicationKey(seed, 0), 0), 0);
        return [.. Enumerable.Range(0, count).Select(i => new SimEvent(
            new SimTime(Uniform.Below(luck.Next(), span)),
            EventKey.Pack((Priority)Uniform.Below(luck.Next(), 5), (int)Uniform.Below(luck.Next(), 7), (uint)i),
            0, 0, 0, 0))];
    }

    private static SimEvent Make(long at, uint sequence) => new(new SimTime(at), EventKey.Pack(Priority.Arrival, 1, sequence), 0, 0, 0, 0);
}
