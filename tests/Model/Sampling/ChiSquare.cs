using RolloutSim.Model.Mathematics;

namespace RolloutSim.Tests.Model.Sampling;

/// <summary>Pearson's test of counts against what is expected of them.</summary>
internal static class ChiSquare
{
    /// <summary>The statistic in units of its standard deviation above its mean, by Wilson and Hilferty (1931): standard normal, where each expected count is 5 or more.</summary>
    public static double Score(IReadOnlyList<long> counts, IReadOnlyList<double> expected)
    {
        Assert.Equal(counts.Count, expected.Count);
        Assert.All(expected, each => Assert.True(each >= 5, $"an expected count of {each} is too small for the test"));
        double statistic = 0, degrees = counts.Count - 1;
        for (int i = 0; i < counts.Count; i++) statistic += (counts[i] - expected[i]) * (counts[i] - expected[i]) / expected[i];
        double spread = 2 / (9 * degrees);
        return (DeterministicMath.Pow(statistic / degrees, 1 / 3.0) - (1 - spread)) / Math.Sqrt(spread);
    }
}
