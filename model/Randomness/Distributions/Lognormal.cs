using RolloutSim.Model.Mathematics;

namespace RolloutSim.Model.Randomness.Distributions;

/// <summary>A positive value whose logarithm is normal: durations of human work, with few very long ones.</summary>
/// <remarks>Given by what can be observed, the mean m and the coefficient of variation c of the value itself: sigma² = ln(1 + c²), mu = ln m - sigma²/2.</remarks>
public sealed record Lognormal : Distribution
{
    private readonly double _mu, _sigma;

    /// <param name="mean">Above 0.</param>
    /// <param name="cv">Standard deviation over mean; above 0, for 0 there is <see cref="Constant"/>.</param>
    public Lognormal(double mean, double cv)
    {
        (Mean, Cv) = (Positive(mean), Positive(cv));
        double sigma2 = DeterministicMath.Log1P(cv * cv);
        _sigma = Math.Sqrt(sigma2);
        _mu = DeterministicMath.Log(mean) - sigma2 / 2;
    }

    public override double Mean { get; }

    /// <summary>Coefficient of variation: standard deviation over mean.</summary>
    public double Cv { get; }

    public override double Variance => Mean * Cv * (Mean * Cv);
    public override double Least => 0;
    public override double Most => double.PositiveInfinity;

    public override double Quantile(double u) => DeterministicMath.Exp(_mu + _sigma * DeterministicMath.NormalQuantile(u));

    public override double Cdf(double x) => x <= 0 ? 0 : DeterministicMath.NormalCdf((DeterministicMath.Log(x) - _mu) / _sigma);
}
