namespace RolloutSim.Model.Statistics;

/// <summary>How much more often something happens in the second of two scenarios than in the first, from the replications that both have.</summary>
/// <param name="Both">Replications in which it happened in both.</param>
/// <param name="OnlyFirst">Only in the first.</param>
/// <param name="OnlySecond">Only in the second.</param>
/// <param name="Neither">In neither.</param>
public readonly record struct ChanceDifference(int Both, int OnlyFirst, int OnlySecond, int Neither)
{
    public int Count => Both + OnlyFirst + OnlySecond + Neither;

    public Chance First => new(Both + OnlyFirst, Count);

    public Chance Second => new(Both + OnlySecond, Count);

    /// <summary>Share in the second minus share in the first; not a number where there is no replication.</summary>
    public double Difference => (OnlySecond - OnlyFirst) / (double)Count;

    /// <param name="first">Whether it happened in the first scenario.</param>
    /// <param name="second">Whether in the second, of the same replications at the same places.</param>
    /// <exception cref="ArgumentException">Not equally many.</exception>
    public static ChanceDifference Of(ReadOnlySpan<bool> first, ReadOnlySpan<bool> second)
    {
        if (first.Length != second.Length) throw new ArgumentException($"Expected {first.Length} values of the second scenario, found {second.Length}.", nameof(second));
        Span<int> cells = [0, 0, 0, 0];
        for (int i = 0; i < first.Length; i++) cells[(first[i] ? 2 : 0) + (second[i] ? 1 : 0)]++;
        return new ChanceDifference(cells[3], cells[2], cells[1], cells[0]);
    }

    /// <summary>An interval of the difference of the two probabilities that holds it at least as often as the confidence says.</summary>
    /// <remarks>
    /// The difference is d (2 s - 1): d the chance that the scenarios differ in a replication, s that it is then the second in which it
    /// happens. Given how many replications differ, the number of the second's is binomial (Q. McNemar (1947), Psychometrika 12, 153-157,
    /// doi:10.1007/BF02295996). Each of the two gets its exact interval with half of the chance to be missed, and the product is taken at
    /// its extremes: no approximation, at the price of some width. It leaves 0 out exactly where the interval of s leaves out 1/2.
    /// </remarks>
    /// <param name="confidence">95% where not given.</param>
    public Interval Interval(Confidence? confidence = null)
    {
        Confidence each = (confidence ?? Confidence.Default).Over(2);
        Interval differing = new Chance(OnlyFirst + OnlySecond, Count).Interval(each);
        Interval second = new Chance(OnlySecond, OnlyFirst + OnlySecond).Interval(each);
        double low = (2 * second.Low) - 1, high = (2 * second.High) - 1;
        return new Interval(low * (low < 0 ? differing.High : differing.Low), high * (high < 0 ? differing.Low : differing.High));
    }
}
