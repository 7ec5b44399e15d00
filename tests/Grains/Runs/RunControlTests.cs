using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Tests.Grains.Runs;

public sealed class RunControlTests
{
    private static readonly SimTime Hour = SimTime.Zero + SimDuration.FromHours(1);

    private readonly RunControl _control = new(TimeProvider.System);

    [Fact]
    public void Without_a_pace_nobody_waits() => Assert.True(_control.Await(SimTime.Zero, Hour).IsCompleted);

    [Fact]
    public async Task A_window_that_is_far_waits_until_stop_or_another_pace()
    {
        _control.SetPace(1);
        Task first = _control.Await(SimTime.Zero, Hour).AsTask();
        Assert.False(first.IsCompleted);
        _control.SetPace(0);
        await first;
        _control.SetPace(1);
        Task second = _control.Await(SimTime.Zero, Hour).AsTask();
        Assert.False(second.IsCompleted);
        _control.Stop();
        await second;
        Assert.True(_control.IsStopRequested);
    }

    [Fact]
    public async Task A_run_that_is_left_gets_no_further()
    {
        _control.Abandon();
        await Assert.ThrowsAsync<OperationCanceledException>(() => _control.Await(SimTime.Zero, Hour).AsTask());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_pace_is_a_number_not_below_zero(double pace) => Assert.Throws<ArgumentOutOfRangeException>(() => _control.SetPace(pace));
}
