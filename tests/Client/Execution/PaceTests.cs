using RolloutSim.Client.Execution;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Tests.Client.Execution;

public sealed class PaceTests
{
    [Theory]
    [InlineData("max", 0)]
    [InlineData("1x", 1)]
    [InlineData("3600x", 3600)]
    [InlineData("0.5x", 0.5)]
    public void It_is_read(string text, double times)
    {
        Assert.True(Pace.TryParse(text, out Pace pace));
        Assert.Equal(times, pace.TimesReal);
        Assert.Equal(text, pace.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("60")]
    [InlineData("0x")]
    [InlineData("-1x")]
    [InlineData("1e3x")]
    [InlineData("infx")]
    [InlineData("NaNx")]
    [InlineData("0.0001x")]
    [InlineData("1,000x")]
    [InlineData("Max")]
    public void Nothing_else_is(string text) => Assert.False(Pace.TryParse(text, out _));

    [Fact]
    public void An_hour_at_3600x_is_a_second()
    {
        var pace = new Pace(3600);
        SimTime hour = SimTime.Zero + SimDuration.FromHours(1);
        Assert.Equal(TimeSpan.FromSeconds(1), pace.WallTime(hour, SimTime.Zero));
        Assert.Equal(hour, pace.SimulatedTime(TimeSpan.FromSeconds(1), SimTime.Zero));
        Assert.True(Pace.Max.SimulatedTime(TimeSpan.Zero, SimTime.Zero).IsNever);
    }

    [Fact]
    public void A_fork_goes_at_its_pace_from_its_moment_on()
    {
        var pace = new Pace(3600);
        SimTime moment = SimTime.Zero + SimDuration.FromHours(2000), hour = moment + SimDuration.FromHours(1);
        Assert.Equal(TimeSpan.FromSeconds(1), pace.WallTime(hour, moment));
        Assert.Equal(hour, pace.SimulatedTime(TimeSpan.FromSeconds(1), moment));
    }
}
