using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Tests.Grains.Runs;

public sealed class RunControlTests
{
    private static readonly SimTime Hour = SimTime.Zero + SimDuration.FromHours(1);

    private readonly RunControl _control = new(TimeProvider.System);

    [Fact]
    public void Without_a_pace_nobody_waits() => Assert.True(_control.Await(Hour).IsCompleted);

    [Fact]
    public async Task A_window_that_is_far_waits_until_stop_or_another_pace()
    {
        _control.SetPace(1);
        _control.Kept();
        Task first = _control.Await(Hour).AsTask();
        Assert.False(first.IsCompleted);
        _control.SetPace(0);
        await first;
        _control.SetPace(1);
        _control.Kept();
        Task second = _control.Await(Hour).AsTask();
        Assert.False(second.IsCompleted);
        _control.Stop();
        await second;
        Assert.True(_control.IsStopRequested);
    }

    [Fact]
    public async Task A_run_that_is_left_gets_no_further()
    {
        _control.Abandon();
        await Assert.ThrowsAsync<OperationCanceledException>(() => _control.Await(Hour).AsTask());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_pace_is_a_number_not_below_zero(double pace) => Assert.Throws<ArgumentOutOfRangeException>(() => _control.SetPace(pace));

    [Fact]
    public async Task A_paused_run_waits_whatever_its_pace_and_steps_without_regard_to_it()
    {
        _control.SetPace(1);
        _control.Pause();
        _control.Kept();
        Assert.True(_control.Holds(Hour));
        Task held = _control.Await(Hour).AsTask();
        Assert.False(held.IsCompleted);
        _control.StepOn(2, SimTime.Zero);
        await held;
        _control.Kept();
        foreach (bool isHeld in new[] { false, false, true })
        {
            Assert.Equal(isHeld, _control.Holds(Hour));
            Assert.Equal(!isHeld, _control.Await(Hour).IsCompleted);
            _control.WindowEnded(Hour);
        }
        _control.StepOn(0, Hour + SimDuration.FromSeconds(1));
        Assert.False(_control.Holds(Hour));
        Assert.True(_control.Holds(Hour + SimDuration.FromSeconds(1)));
    }

    [Fact]
    public void What_people_see_stands_still_while_a_run_is_paused_and_goes_on_from_there()
    {
        var clock = new ManualClock();
        var control = new RunControl(clock);
        control.Begin(Hour);
        control.SetPace(60);
        clock.Advance(TimeSpan.FromSeconds(30));
        SimTime half = Hour + SimDuration.FromMinutes(30);
        Assert.Equal(half, control.Now);
        control.Pause();
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(half, control.Now);
        control.Unpause();
        control.SetPace(120);
        clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(half + SimDuration.FromMinutes(30), control.Now);
    }

    [Fact]
    public void At_a_pace_a_window_ends_a_moment_after_the_clock_that_people_see_and_who_steps_to_a_moment_rests_there()
    {
        var clock = new ManualClock();
        var control = new RunControl(clock);
        control.Begin(Hour);
        Assert.Equal(SimTime.Never, control.LatestEnd(Hour));
        control.SetPace(20);
        Assert.Equal(Hour + SimDuration.FromSeconds(5), control.LatestEnd(Hour));
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(Hour + SimDuration.FromSeconds(605), control.LatestEnd(Hour));
        control.SetPace(double.Epsilon);
        Assert.Equal(control.Now + SimDuration.FromMilliseconds(1), control.LatestEnd(Hour));
        control.StepOn(0, Hour + SimDuration.FromHours(1));
        Assert.Equal(Hour + SimDuration.FromHours(1), control.LatestEnd(Hour));
        control.StepOn(3, SimTime.Zero);
        Assert.Equal(SimTime.Never, control.LatestEnd(Hour));
    }

    [Fact]
    public void Who_takes_up_a_run_again_sees_the_moment_at_which_it_was_left_though_the_last_event_was_before()
    {
        var clock = new ManualClock();
        SimTime nine = Hour + SimDuration.FromHours(9);
        var stepped = new RunControl(clock);
        stepped.Begin(Hour);
        stepped.StepOn(0, nine);
        stepped.Kept();
        Assert.True(stepped.Await(nine + SimDuration.FromHours(1)).IsCompleted);
        Assert.True(stepped is { IsToBeKept: true, IsResting: true });
        Assert.Equal(nine, stepped.Now);

        var taken = new RunControl(clock, stepped.Now);
        taken.Pause();
        taken.Begin(Hour);
        taken.Kept();
        Assert.Equal(nine, taken.Now);
        Assert.False(taken.Holds(Hour)); // what was seen is run through without a wait
        Assert.True(taken.Holds(nine));
        Assert.False(taken.Await(nine + SimDuration.FromHours(1)).IsCompleted);
    }

    [Fact]
    public void In_a_quiet_stretch_the_clock_that_people_see_is_kept_from_time_to_time()
    {
        var clock = new ManualClock();
        var control = new RunControl(clock);
        control.Begin(Hour);
        control.SetPace(60);
        control.Kept();
        clock.Advance(TimeSpan.FromSeconds(11));
        Assert.True(control.Await(Hour + SimDuration.FromHours(10)).IsCompleted);
        Assert.True(control.IsToBeKept);
        control.Kept();
        Assert.False(control.Await(Hour + SimDuration.FromHours(10)).IsCompleted);
    }

    [Fact]
    public void Who_cancels_stops_the_clock_that_people_see_where_it_is()
    {
        var clock = new ManualClock();
        var control = new RunControl(clock);
        control.Begin(Hour);
        control.SetPace(60);
        control.Kept();
        Assert.False(control.Await(Hour + SimDuration.FromHours(10)).IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(30));
        control.Stop();
        clock.Advance(TimeSpan.FromSeconds(30)); // so long the last window and the run's end may take
        Assert.Equal(Hour + SimDuration.FromMinutes(30), control.Now);
    }

    [Fact]
    public void What_people_see_waits_for_a_season_that_cannot_keep_up_with_its_pace()
    {
        var clock = new ManualClock();
        var control = new RunControl(clock);
        control.Begin(Hour);
        control.SetPace(60);
        control.Kept();
        SimTime next = Hour + SimDuration.FromMinutes(10);
        Assert.False(control.Await(next).IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True(control.Await(next).IsCompleted); // it is simulated now, which takes its time
        Assert.Equal(next, control.Now);
        control.WindowEnded(next + SimDuration.FromMinutes(1));
        Assert.Equal(next + SimDuration.FromMinutes(1), control.Now);
        Assert.True(control.LatestEnd(next) >= Hour + SimDuration.FromMinutes(30)); // the pace is kept all the same as soon as it can be
    }

    private sealed class ManualClock : TimeProvider
    {
        private long _ticks;

        public override long GetTimestamp() => _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan by) => _ticks += by.Ticks;
    }
}
