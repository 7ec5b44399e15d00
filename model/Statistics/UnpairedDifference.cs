using RolloutSim.Model.Mathematics;

namespace RolloutSim.Model.Statistics;

/// <summary>How much more the second of two scenarios comes to than the first, from replications that have nothing to do with each other: other seeds, other numbers of them.</summary>
/// <param name="First">Of the first scenario.</param>
/// <param name="Second">Of the second.</param>
public readonly record struct UnpairedDifference(MeanEstimate First, MeanEstimate Second)
{
    /// <summary>Mean of the second minus mean of the first.</summary>
    public double Difference => Second.Mean - First.Mean;

    /// <summary>An interval of the difference of the means, whose variances may differ; everything where a scenario has one replication only.</summary>
    /// <remarks>
    /// B. L. Welch (1947), Biometrika 34, 28-35, doi:10.1093/biomet/34.1-2.28, with the degrees of freedom of eq. 28; A. M. Law (2015),
    /// Simulation Modeling and Analysis, 5th edition, section 10.2.2. Approximate, and good over many replications.
    /// </remarks>
    /// <param name="confidence">95% where not given.</param>
    public Interval Interval(Confidence? confidence = null)
    {
        if (First.Count < 2 || Second.Count < 2) return Statistics.Interval.Everything;
        double a = First.Variance / First.Count, b = Second.Variance / Second.Count, both = a + b;
        if (both == 0) return new Interval(Difference, Difference);
        double degrees = both * both / ((a * a / (First.Count - 1)) + (b * b / (Second.Count - 1)));
        double half = -DeterministicMath.StudentQuantile((confidence ?? Confidence.Default).Tail, degrees) * Math.Sqrt(both);
        return new Interval(Difference - half, Difference + half);
    }
}
