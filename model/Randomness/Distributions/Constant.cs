namespace RolloutSim.Model.Randomness.Distributions;

/// <summary>Always the same finite value.</summary>
public sealed record Constant : Distribution
{
    public Constant(double value) => Value = Finite(value);

    public double Value { get; }
    public override double Mean => Value;
    public override double Variance => 0;
    public override double Least => Value;
    public override double Most => Value;

    public override double Quantile(double u) => Value;

    public override double Cdf(double x) => x < Value ? 0 : 1;
}
