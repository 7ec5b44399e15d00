namespace RolloutSim.Tests.Model.Statistics;

/// <summary>Chances of the binomial distribution by plain products: independent of the beta function that intervals are made with.</summary>
internal static class Binomial
{
    /// <summary>The chance of 0, 1, ... n hits, to about 1e-13.</summary>
    public static double[] Of(int n, double p)
    {
        var chances = new double[n + 1];
        if (p is 0 or 1)
        {
            chances[p == 0 ? 0 : n] = 1;
            return chances;
        }

        // From the most likely number outwards, so that nothing underflows that counts.
        int mode = Math.Min(n, (int)((n + 1) * p));
        chances[mode] = 1;
        for (int k = mode; k < n; k++) chances[k + 1] = chances[k] * (n - k) / (k + 1) * p / (1 - p);
        for (int k = mode; k > 0; k--) chances[k - 1] = chances[k] * k / (n - k + 1) * (1 - p) / p;
        double sum = chances.Sum();
        return Array.ConvertAll(chances, chance => chance / sum);
    }
}
