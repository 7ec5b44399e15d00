using RolloutSim.Grains.Runs;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Tests.Grains.Tree;
using RolloutSim.Tests.Models;
using ModelRuns = RolloutSim.Tests.Models.Runs;

namespace RolloutSim.Tests.Grains.Runs;

/// <summary>At a pace windows end when the wall's clock says so, wherever that is: they come to the digest of a run at full speed.</summary>
public sealed class PacedWindowsTests
{
    [Fact]
    public async Task Windows_that_are_cut_short_change_no_digest()
    {
        long more = 0;
        for (uint number = 1; number <= 14; number++) await Paced(GeneratedModel.Make(number), number, Math.Pow(10, (int)(number % 7) - 5));
        foreach (double pace in (double[])[1, 400]) await Paced(RingModel.Make(1), 1, pace);
        Assert.InRange(more, 100, long.MaxValue);

        async Task Paced(SimModel model, uint seed, double pace)
        {
            RunResult expected = ModelRuns.Sequential(model, new ReplicationKey(seed, 0));
            foreach (PartitionLevel level in (PartitionLevel[])[PartitionLevel.One, PartitionLevel.County])
            {
                var tree = new PlainTree(model, new RunSettings(seed, 0, level, Checkpoints: CheckpointPolicy.Never)) { Wall = new LeapingClock(), Pace = pace };
                Assert.Equal(ModelRuns.Digest(expected), await tree.Run());
                Assert.True(tree.Windows >= expected.Windows);
                more += tree.Windows - expected.Windows;
            }
        }
    }

    /// <summary>Whoever waits leaps to when he need not wait any more; nobody sleeps.</summary>
    private sealed class LeapingClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Increment(ref _ticks); // a wait below a tick is none, and must end too

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Add(ref _ticks, dueTime.Ticks + 1);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
            return new Elapsed();
        }

        private sealed class Elapsed : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
                // It has elapsed.
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
