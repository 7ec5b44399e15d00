namespace RolloutSim.Model.Randomness.Distributions;

/// <summary>The values of another distribution times a factor.</summary>
public sealed record Scaled : Distribution
{
    /// <param name="inner">Whose values.</param>
    /// <param name="factor">Above 0.</param>
    public Scaled(Distribution inner, double factor) => (Inner, Factor) = (inner, Positive(factor));

    public Distribution Inner { get; }
    public double Factor { get; }
    public override double Mean => Inner.Mean * Factor;
    public override double Variance => Inner.Variance * Factor * Factor;
    public override double Least => Inner.Least * Factor;
    public override double Most => Inner.Most * Factor;
    public override double Nominal => Inner.Nominal * Factor;

    public override double Quantile(double u) => Inner.Quantile(u) * Factor;

    public override double Cdf(double x) => Inner.Cdf(x / Factor);
}
