namespace RolloutSim.Model.Sampling;

/// <summary>Shares a whole number of things out over many, each as near as can be to its part: by largest remainders.</summary>
/// <remarks>
/// Hamilton's method (M. L. Balinski, H. P. Young, Fair Representation, 2nd ed. 2001, chapter 3): everybody gets the whole part of the quota, the
/// largest fractions get one more. So the sum is exact, and nobody is further than 1 from the quota above the least.
/// </remarks>
public static class Apportionment
{
    /// <param name="total">At least <paramref name="least"/> for each.</param>
    /// <param name="weights">By index, 0 or more and not all 0.</param>
    /// <param name="least">What each gets before the rest is shared out by the weights; 0 or more.</param>
    /// <returns>By index; adds up to <paramref name="total"/>. Equal fractions: the lower index first.</returns>
    /// <exception cref="ArgumentException">There is too little for all, nobody, or no weight.</exception>
    public static long[] Share(long total, ReadOnlySpan<double> weights, long least = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(least);
        long rest = total - (least * weights.Length);
        if (weights.Length == 0 || rest < 0) throw new ArgumentException($"{total} do not give {weights.Length} their {least} each.", nameof(total));
        double sum = 0;
        foreach (double weight in weights) sum += weight;
        if (!(sum > 0) || double.IsInfinity(sum)) throw new ArgumentException("The weights add up to nothing that could be shared by.", nameof(weights));
        long[] shares = new long[weights.Length];
        double[] lacking = new double[weights.Length];
        int[] order = new int[weights.Length];
        long given = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            double quota = rest * (weights[i] / sum);
            shares[i] = (long)quota;
            lacking[i] = shares[i] - quota; // the largest fraction sorts first
            order[i] = i;
            given += shares[i];
        }
        Array.Sort(lacking, order, 0, order.Length);
        SettleTies(lacking, order);
        // Rounding of the quotas may leave one thing more or less than the fractions account for.
        for (int i = 0; given < rest; i = (i + 1) % order.Length, given++) shares[order[i]]++;
        for (int i = order.Length - 1; given > rest; i = i == 0 ? order.Length - 1 : i - 1)
        {
            if (shares[order[i]] == 0) continue;
            shares[order[i]]--;
            given--;
        }
        for (int i = 0; i < shares.Length; i++) shares[i] += least;
        return shares;
    }

    /// <summary>Sorting by keys leaves the order of equals open.</summary>
    private static void SettleTies(double[] keys, int[] order)
    {
        for (int from = 0; from < keys.Length;)
        {
            int to = from + 1;
            while (to < keys.Length && keys[to].Equals(keys[from])) to++;
            if (to - from > 1) Array.Sort(order, from, to - from);
            from = to;
        }
    }
}
