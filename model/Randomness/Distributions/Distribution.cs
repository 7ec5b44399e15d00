using System.Runtime.CompilerServices;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Randomness.Distributions;

/// <summary>The distribution of a real quantity; its unit is that of the numbers that it is made of.</summary>
/// <remarks>
/// Values are drawn by inversion, one word each: the value rises with the word, so that two scenarios that share their words share their
/// luck. Distributions are immutable and equal where their parameters are. Made in this assembly only.
/// </remarks>
public abstract record Distribution
{
    private protected Distribution()
    {
    }

    public abstract double Mean { get; }

    public abstract double Variance { get; }

    /// <summary>The lower end of the support; may be -infinity.</summary>
    public abstract double Least { get; }

    /// <summary>The upper end of the support; may be infinity.</summary>
    public abstract double Most { get; }

    /// <summary>What a planner would write down as a single number: the most likely value where that is a parameter, otherwise the mean.</summary>
    public virtual double Nominal => Mean;

    /// <summary>The least value that is not exceeded with probability u, for u in (0, 1).</summary>
    public abstract double Quantile(double u);

    /// <summary>The probability of a value up to x.</summary>
    public abstract double Cdf(double x);

    /// <summary>The value that belongs to 64 uniform bits.</summary>
    public virtual double Sample(ulong word) => Quantile(Uniform.OpenUnit(word));

    /// <summary>The value that belongs to 64 uniform bits, as a number of seconds, rounded to microseconds.</summary>
    /// <exception cref="InvalidOperationException">The value is negative.</exception>
    /// <exception cref="OverflowException">The value is beyond 292,000 years.</exception>
    public SimDuration SampleDuration(ulong word)
    {
        double seconds = Sample(word);
        return seconds >= 0 ? SimDuration.FromSecondsRounded(seconds) : throw NegativeDuration(seconds);
    }

    /// <exception cref="ArgumentOutOfRangeException">An infinity, or not a number.</exception>
    private protected static double Finite(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, value, "Expected a finite number.");

    /// <exception cref="ArgumentOutOfRangeException">Not above 0, or infinite.</exception>
    private protected static double Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value > 0 ? Finite(value, name) : throw new ArgumentOutOfRangeException(name, value, "Expected a number above 0.");

    /// <exception cref="ArgumentOutOfRangeException">Not finite, or not above the least.</exception>
    private protected static double Width(double least, double most)
    {
        double width = Finite(most) - Finite(least);
        return width > 0 && double.IsFinite(width)
            ? width
            : throw new ArgumentOutOfRangeException(nameof(most), most, $"Expected a number above {least}, by a finite amount.");
    }

    private InvalidOperationException NegativeDuration(double seconds) =>
        new($"Expected a duration of 0 or more, found {seconds} s, drawn from {this}.");
}
