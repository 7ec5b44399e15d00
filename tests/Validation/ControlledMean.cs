using RolloutSim.Model.Mathematics;

namespace RolloutSim.Tests.Validation;

/// <summary>A mean from replications with control variates: what is left of each after the regression on two quantities whose mean is known to be 0.</summary>
/// <remarks>S. S. Lavenberg and P. D. Welch, A perspective on the use of control variables (1981), doi 10.1287/mnsc.27.3.322: Student's interval with n - 3 degrees of freedom.</remarks>
/// <param name="Mean">The estimate.</param>
/// <param name="StandardError">Of the estimate.</param>
/// <param name="Freedom">Degrees of freedom.</param>
/// <param name="Kept">The share of the plain mean's variance that is left.</param>
internal readonly record struct ControlledMean(double Mean, double StandardError, int Freedom, double Kept)
{
    /// <summary>Half the width of the interval.</summary>
    /// <param name="alpha">Chance that it does not hold the truth, on both sides together.</param>
    public double HalfWidth(double alpha) => StandardError * DeterministicMath.StudentQuantile(1 - (alpha / 2), Freedom);

    /// <param name="values">One a replication: the quantity, and the two controls.</param>
    public static ControlledMean Of(IReadOnlyList<(double Value, double First, double Second)> values)
    {
        int n = values.Count;
        (double y, double a, double b) = (values.Average(v => v.Value), values.Average(v => v.First), values.Average(v => v.Second));
        double Sum(Func<(double Value, double First, double Second), double> of) => values.Sum(of);
        (double aa, double bb, double ab) = (Sum(v => (v.First - a) * (v.First - a)), Sum(v => (v.Second - b) * (v.Second - b)), Sum(v => (v.First - a) * (v.Second - b)));
        (double ya, double yb, double yy) = (Sum(v => (v.Value - y) * (v.First - a)), Sum(v => (v.Value - y) * (v.Second - b)), Sum(v => (v.Value - y) * (v.Value - y)));
        double determinant = (aa * bb) - (ab * ab);
        (double p, double q) = (((ya * bb) - (yb * ab)) / determinant, ((yb * aa) - (ya * ab)) / determinant);
        double left = yy - (p * ya) - (q * yb), mean = y - (p * a) - (q * b);
        // The controls' means are known, so where theirs in the sample lie adds to the error.
        double away = ((a * a * bb) - (2 * a * b * ab) + (b * b * aa)) / determinant;
        return new ControlledMean(mean, Math.Sqrt(left / (n - 3) * ((1.0 / n) + away)), n - 3, left / yy);
    }

    /// <summary>The plain mean of replications.</summary>
    public static ControlledMean Of(IReadOnlyList<double> values)
    {
        double mean = values.Average();
        return new ControlledMean(mean, Math.Sqrt(values.Sum(x => (x - mean) * (x - mean)) / (values.Count - 1) / values.Count), values.Count - 1, 1);
    }
}
