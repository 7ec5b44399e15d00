using RolloutSim.Model.Mathematics;

namespace RolloutSim.Model.Randomness.Distributions;

/// <summary>The time to the next of events that happen at a constant rate, independently: without memory.</summary>
public sealed record Exponential : Distribution
{
    /// <param name="mean">Above 0.</param>
    public Exponential(double mean) => Mean = Positive(mean);

    public override double Mean { get; }
    public override double Variance => Mean * Mean;
    public override double Least => 0;
    public override double Most => double.PositiveInfinity;

    public override double Quantile(double u) => -Mean * DeterministicMath.Log1P(-u);

    /// <inheritdoc/>
    /// <remarks>The complement of an <see cref="Uniform.OpenUnit"/> is exact, so the plain logarithm serves, which is faster.</remarks>
    public override double Sample(ulong word) => -Mean * DeterministicMath.Log(1 - Uniform.OpenUnit(word));

    public override double Cdf(double x) => x <= 0 ? 0 : -DeterministicMath.ExpM1(-x / Mean);
}
