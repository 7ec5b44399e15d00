namespace RolloutSim.Model.Randomness.Distributions;

/// <summary>Any value from the least to the most, all equally likely.</summary>
public sealed record UniformBetween : Distribution
{
    private readonly double _width;

    /// <param name="least">Finite.</param>
    /// <param name="most">Above the least; for equal ones there is <see cref="Constant"/>.</param>
    public UniformBetween(double least, double most)
    {
        _width = Width(least, most);
        (Least, Most) = (least, most);
    }

    public override double Least { get; }
    public override double Most { get; }
    public override double Mean => Least + _width / 2;
    public override double Variance => _width * _width / 12;

    public override double Quantile(double u) => Math.Min(Most, Least + u * _width);

    public override double Cdf(double x) => Math.Clamp((x - Least) / _width, 0, 1);
}
