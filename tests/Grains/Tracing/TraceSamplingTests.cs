using RolloutSim.Grains.Tracing;

namespace RolloutSim.Tests.Grains.Tracing;

/// <summary>Which windows get a span.</summary>
public sealed class TraceSamplingTests
{
    [Fact]
    public void One_window_in_so_many_is_chosen()
    {
        Assert.Equal(10, Enumerable.Range(1, 1000).Count(window => new TraceSampling().IsChosen(window)));
        Assert.All(Enumerable.Range(1, 9), window => Assert.True(new TraceSampling(1).IsChosen(window)));
    }

    [Theory]
    [InlineData(19, 1, false)] // short
    [InlineData(20, 1, true)]
    [InlineData(100, 20, false)] // no longer than five times the others
    [InlineData(101, 20, true)]
    public void A_window_is_slow_beside_the_others(int took, int mean, bool isSlow) =>
        Assert.Equal(isSlow, TraceSampling.IsSlow(TimeSpan.FromMilliseconds(took), TimeSpan.FromMilliseconds(mean)));
}
