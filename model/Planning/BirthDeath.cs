namespace RolloutSim.Model.Planning;

/// <summary>Theory: a number that rises and falls by one at rates that depend on it alone.</summary>
/// <remarks>L. Kleinrock, Queueing Systems I (1975), eq. 3.11.</remarks>
internal static class BirthDeath
{
    /// <summary>By number from 0 to <paramref name="most"/>, the probability of it in the long run.</summary>
    /// <param name="most">0 or more.</param>
    /// <param name="up">The rate from n to n + 1.</param>
    /// <param name="down">The rate from n to n - 1, above 0.</param>
    public static double[] Stationary(int most, Func<int, double> up, Func<int, double> down)
    {
        var weights = new double[most + 1];
        weights[0] = 1;
        double sum = 1;
        for (int n = 1; n <= most; n++)
        {
            weights[n] = weights[n - 1] * up(n - 1) / down(n);
            sum += weights[n];
            // Large systems would overflow: only ratios count.
            if (weights[n] < 1e200) continue;
            for (int i = 0; i <= n; i++) weights[i] /= 1e200;
            sum /= 1e200;
        }
        for (int n = 0; n <= most; n++) weights[n] /= sum;
        return weights;
    }
}
