namespace RolloutSim.Model.Randomness.Distributions;

/// <summary>A three-point estimate: the density rises straight from the least value to the most likely one and falls straight to the most.</summary>
public sealed record Triangular : Distribution
{
    private readonly double _width, _rise, _fall;

    /// <param name="least">Finite.</param>
    /// <param name="likely">From the least to the most.</param>
    /// <param name="most">Above the least; for equal ones there is <see cref="Constant"/>.</param>
    public Triangular(double least, double likely, double most)
    {
        _width = Width(least, most);
        if (!(likely >= least && likely <= most))
            throw new ArgumentOutOfRangeException(nameof(likely), likely, $"Expected a number from {least} to {most}.");
        (Least, Nominal, Most) = (least, likely, most);
        (_rise, _fall) = (likely - least, most - likely);
    }

    public override double Least { get; }
    public override double Nominal { get; }
    public override double Most { get; }
    public override double Mean => Least + (_width + _rise) / 3;
    public override double Variance => (_width * _width - _rise * _fall) / 18;

    public override double Quantile(double u) => u * _width < _rise
        ? Math.Min(Nominal, Least + Math.Sqrt(u * _width * _rise))
        : Math.Max(Nominal, Most - Math.Sqrt((1 - u) * _width * _fall));

    public override double Cdf(double x)
    {
        if (x <= Least) return 0;
        if (x >= Most) return 1;
        return x < Nominal ? (x - Least) * (x - Least) / (_width * _rise) : 1 - (Most - x) * (Most - x) / (_width * _fall);
    }
}
