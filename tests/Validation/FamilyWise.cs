using RolloutSim.Model.Mathematics;

namespace RolloutSim.Tests.Validation;

/// <summary>Holds a closed form against the mean of replications: inside their interval, and the interval narrow enough to say something.</summary>
internal static class FamilyWise
{
    /// <param name="expected">The closed form.</param>
    /// <param name="values">One a replication.</param>
    /// <param name="comparisons">How many of these are made in all: together they hold with 99% (Bonferroni).</param>
    /// <param name="halfWidthMost">Of the interval, as a share of the closed form.</param>
    public static void Holds(double expected, double[] values, int comparisons, double halfWidthMost)
    {
        double mean = values.Average();
        double error = Math.Sqrt(values.Sum(x => (x - mean) * (x - mean)) / (values.Length - 1) / values.Length);
        double half = error * DeterministicMath.StudentQuantile(1 - (0.01 / comparisons / 2), values.Length - 1);
        Assert.True(Math.Abs(mean - expected) <= half, $"simulated {mean:G6} ± {half:G3}, theory {expected:G6}");
        Assert.True(half <= halfWidthMost * expected, $"the interval {mean:G6} ± {half:G3} is too wide to say anything about {expected:G6}");
    }
}
