namespace RolloutSim.Model.Statistics;

/// <summary>All numbers from <see cref="Low"/> to <see cref="High"/>, both included; either may be infinite.</summary>
public readonly record struct Interval
{
    /// <exception cref="ArgumentOutOfRangeException">A bound is not a number, or the low one is above the high one.</exception>
    public Interval(double low, double high)
    {
        if (!(low <= high)) throw new ArgumentOutOfRangeException(nameof(low), low, $"Expected a number up to {high}.");
        (Low, High) = (low, high);
    }

    /// <summary>Nothing is known.</summary>
    public static Interval Everything => new(double.NegativeInfinity, double.PositiveInfinity);

    public double Low { get; }

    public double High { get; }

    public double Width => High - Low;

    public bool IsFinite => double.IsFinite(Low) && double.IsFinite(High);

    public bool Contains(double value) => value >= Low && value <= High;

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{Low:R}, {High:R}]");
}
