namespace RolloutSim.Model.Statistics;

/// <summary>The ranks of one quantity over replications, made once for many correlations; equal values get the mean of the ranks that they take up.</summary>
public sealed class RankedSample
{
    private readonly long[] _centred; // twice the distance of each value's rank from the mean rank: 2 rank - (n + 1), whole also for ties
    private readonly Int128 _squares;

    private RankedSample(long[] centred)
    {
        _centred = centred;
        foreach (long rank in centred) _squares += (Int128)rank * rank;
    }

    public int Count => _centred.Length;

    /// <summary>Whether the quantity changes at all; if not, no correlation with it says anything.</summary>
    public bool Varies => _squares > 0;

    public static RankedSample Of<T>(ReadOnlySpan<T> values)
        where T : IComparable<T>
    {
        T[] sorted = values.ToArray();
        var places = new int[sorted.Length];
        for (int i = 0; i < places.Length; i++) places[i] = i;
        Array.Sort(sorted, places);

        var ranks = new long[sorted.Length];
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            to = from + 1;
            while (to < sorted.Length && sorted[to].CompareTo(sorted[from]) == 0) to++;

            // Ranks from + 1 to `to`: twice their mean is from + to + 1.
            for (int i = from; i < to; i++) ranks[places[i]] = from + to - sorted.Length;
        }
        return new RankedSample(ranks);
    }

    /// <summary>Spearman's coefficient of this quantity and another; sums of doubled ranks are whole and exact.</summary>
    /// <exception cref="ArgumentException">Not equally many.</exception>
    public RankCorrelation With(RankedSample other)
    {
        if (other.Count != Count) throw new ArgumentException($"Expected {Count} values of the second quantity, found {other.Count}.", nameof(other));
        Int128 products = 0;
        for (int i = 0; i < _centred.Length; i++) products += (Int128)_centred[i] * other._centred[i];
        double scale = Math.Sqrt((double)_squares) * Math.Sqrt((double)other._squares);
        return new RankCorrelation(Count, scale == 0 ? 0 : Math.Clamp((double)products / scale, -1, 1));
    }
}
