using RolloutSim.Model.Mathematics;

namespace RolloutSim.Model.Randomness.Distributions;

/// <summary>The bell curve, which reaches below 0 whatever its mean.</summary>
public sealed record Normal : Distribution
{
    /// <param name="mean">Finite.</param>
    /// <param name="sd">Above 0; for 0 there is <see cref="Constant"/>.</param>
    public Normal(double mean, double sd) => (Mean, Sd) = (Finite(mean), Positive(sd));

    public override double Mean { get; }

    /// <summary>Standard deviation.</summary>
    public double Sd { get; }

    public override double Variance => Sd * Sd;
    public override double Least => double.NegativeInfinity;
    public override double Most => double.PositiveInfinity;

    public override double Quantile(double u) => Mean + Sd * DeterministicMath.NormalQuantile(u);

    public override double Cdf(double x) => DeterministicMath.NormalCdf((x - Mean) / Sd);
}
