namespace RolloutSim.Model.Statistics;

/// <summary>How often an interval is to hold the truth: the share of studies, each with its own luck, in which it does.</summary>
public sealed record Confidence
{
    private Confidence(double miss) => Miss = miss;

    /// <summary>Nineteen intervals of twenty.</summary>
    public static Confidence Default { get; } = OfLevel(0.95);

    /// <summary>The chance that the interval does not hold the truth, above 0 and below 1.</summary>
    public double Miss { get; }

    public double Level => 1 - Miss;

    /// <summary>What may be missed on one side of an interval with two ends.</summary>
    public double Tail => Miss / 2;

    /// <param name="level">Above 0 and below 1: 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static Confidence OfLevel(double level) => level is > 0 and < 1
        ? new Confidence(1 - level)
        : throw new ArgumentOutOfRangeException(nameof(level), level, "Expected a level of confidence above 0 and below 1.");

    /// <summary>The confidence that each of so many intervals needs for all of them together to have this one.</summary>
    /// <remarks>Bonferroni's inequality, whatever the intervals have to do with each other: O. J. Dunn (1961), JASA 56, 52-64, doi:10.1080/01621459.1961.10482090.</remarks>
    /// <param name="family">How many intervals are read together, 1 or more.</param>
    public Confidence Over(int family)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(family);
        return new Confidence(Miss / family);
    }

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Level * 100:0.####}%");
}
