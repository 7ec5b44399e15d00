using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;

namespace RolloutSim.Tests.Model.Questionnaire;

/// <summary>What came since an earlier state is what was added, and only of an earlier state of the same.</summary>
public sealed class LatencyHistogramTests
{
    [Fact]
    public void Since_an_earlier_state_is_what_was_added()
    {
        LatencyHistogram before = Of(10, 20, 9_000), now = Of(10, 20, 9_000), added = Of(30, 40, 50, 60);
        now.Add(added);
        LatencyHistogram since = now.Since(before)!;
        Assert.Equal((4, added.Sum, added.Quantile(0.5)), (since.Count, since.Sum, since.Quantile(0.5)));
        Assert.InRange(since.Most.Microseconds, 60_000, 62_000); // to the class
        Assert.Equal(0, now.Since(now)!.Count);
        Assert.Equal(SimDuration.Zero, now.Since(now)!.Quantile(0.95));
    }

    [Fact]
    public void Of_something_else_there_is_none()
    {
        Assert.Null(Of(10).Since(Of(10, 20)));
        Assert.Null(Of(10, 20, 30).Since(Of(700)));
    }

    private static LatencyHistogram Of(params int[] milliseconds)
    {
        var histogram = new LatencyHistogram();
        foreach (int each in milliseconds) histogram.Add(SimDuration.FromMilliseconds(each));
        return histogram;
    }
}
