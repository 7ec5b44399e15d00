using System.Reflection;
using RolloutSim.Grains.Calls;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season.Counts;
using RolloutSim.Scenarios;
using RolloutSim.Silo;
using RolloutSim.Silo.Views;

namespace RolloutSim.Tests.Silo.Views;

/// <summary>However many watch, and however often they ask, a run is held for a hundred-and-fiftieth of its time at most, and processes are asked for no report.</summary>
public sealed class LookSpacingTests
{
    private static readonly Plan Plan = ShippedPlans.Read("smallest");

    [Theory]
    [InlineData(2, 20)]   // a look is cheap: one a second
    [InlineData(40, 3)]   // each holds the run for 40 ms: one each six seconds
    [InlineData(120, 1)]  // one each eighteen
    public async Task A_look_waits_for_a_hundred_and_fifty_times_as_long_as_the_last_one_took(int lookMs, int looks)
    {
        (RunFake fake, Clock clock) = RunFake.Make(lookMs);
        using var run = new WatchedRun("watched", (IRunGrain)(object)fake, clock);
        SeasonView last = await run.Season();
        Assert.Equal(1, fake.Looks);
        // Ten ask ten times a second for twenty seconds, while the run goes on.
        int before = fake.Looks, held = 0;
        for (int tenth = 0; tenth < 200; tenth++)
        {
            fake.Windows++;
            clock.Ms += 100;
            for (int watcher = 0; watcher < 10; watcher++)
            {
                SeasonView seen = await run.Season();
                if (!ReferenceEquals(seen, last)) held += lookMs;
                last = seen;
            }
        }
        Assert.Equal((looks, looks * lookMs), (fake.Looks - before, held));
        Assert.InRange(held, 0, Math.Max(lookMs, 20_000 / WatchedRun.Patience));
        Assert.Equal(fake.Looks, run.Looks);
        Assert.All(fake.Asked, what => Assert.Equal(LookCall.Glance, what));
    }

    [Fact]
    public async Task What_a_look_waited_for_its_turn_does_not_count()
    {
        (RunFake fake, Clock clock) = RunFake.Make(6);
        using var run = new WatchedRun("watched", (IRunGrain)(object)fake, clock);
        fake.Waits = 60_000; // the run's processes are being made
        await run.Season();
        fake.Windows++;
        clock.Ms += 999;
        await run.Season();
        Assert.Equal(1, fake.Looks);
        clock.Ms++;
        await run.Season();
        Assert.Equal(2, fake.Looks);
    }

    [Fact]
    public async Task A_run_that_stands_still_is_shown_as_it_is_at_once_and_once()
    {
        (RunFake fake, Clock clock) = RunFake.Make(400);
        using var run = new WatchedRun("watched", (IRunGrain)(object)fake, clock);
        await run.Season();
        (fake.Windows, fake.IsPaused) = (7, true);
        SeasonView shown = await run.Season();
        Assert.Equal(2, fake.Looks);
        for (int i = 0; i < 10; i++) Assert.Same(shown, await run.Season());
        Assert.Equal(2, fake.Looks);
    }

    private sealed class Clock : TimeProvider
    {
        public long Ms { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Ms;
    }

    /// <summary>A run that goes on as the test says, and takes its time when it is looked at.</summary>
    private class RunFake : DispatchProxy
    {
        private readonly List<string> _asked = [];
        private readonly Clock _clock = new();
        private int _lookMs;

        public long Windows { get; set; }

        public bool IsPaused { get; set; }

        public int Waits { get; set; }

        public IReadOnlyList<string> Asked => _asked;

        public int Looks => _asked.Count;

        public static (RunFake Fake, Clock Clock) Make(int lookMs)
        {
            var fake = (RunFake)(object)Create<IRunGrain, RunFake>();
            fake._lookMs = lookMs;
            return (fake, fake._clock);
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
        {
            nameof(IRunGrain.GetModel) => Task.FromResult(PlanModels.Refer(Plan)),
            nameof(IRunGrain.GetProgress) => Task.FromResult(new RunProgress(Windows, RunStatus.Running, SimTime.Zero, Plan.Season.End, Windows, 0, [0, 0], 1, 0, 0, null, SimTime.Zero, 0, IsPaused, IsPaused, HeldSeconds: Looks * _lookMs / 1000.0)),
            nameof(IRunGrain.ReadReportsOf) => Task.FromResult(Look((string)args![0]!)),
            _ => throw new NotSupportedException(targetMethod.Name),
        };

        private ProcessReport[] Look(string what)
        {
            _asked.Add(what);
            _clock.Ms += _lookMs + Waits; // for its turn
            var writer = new SnapshotWriter();
            new SeasonCounter(Plan.Season, SimTime.Zero).Write(writer);
            return [new ProcessReport(ProcessReport.CountedSign, writer.ToArray())];
        }
    }
}
