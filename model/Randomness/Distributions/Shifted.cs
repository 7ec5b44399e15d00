namespace RolloutSim.Model.Randomness.Distributions;

/// <summary>The values of another distribution plus a constant: a fixed part before a variable one.</summary>
public sealed record Shifted : Distribution
{
    /// <param name="inner">Whose values.</param>
    /// <param name="by">Finite; may be negative.</param>
    public Shifted(Distribution inner, double by) => (Inner, By) = (inner, Finite(by));

    public Distribution Inner { get; }
    public double By { get; }
    public override double Mean => Inner.Mean + By;
    public override double Variance => Inner.Variance;
    public override double Least => Inner.Least + By;
    public override double Most => Inner.Most + By;
    public override double Nominal => Inner.Nominal + By;

    public override double Quantile(double u) => Inner.Quantile(u) + By;

    public override double Cdf(double x) => Inner.Cdf(x - By);
}
