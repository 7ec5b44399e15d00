using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Planning;

/// <summary>Theory: a Poisson stream before c servers with exponential service and room for all who wait (M/M/c).</summary>
/// <remarks>L. Kleinrock, Queueing Systems I (1975), section 3.5; Erlang's B by its recursion, from it his C: A. K. Erlang (1917).</remarks>
public sealed record MMcQueue
{
    /// <param name="lambda">Arrivals a second, above 0.</param>
    /// <param name="mean">Mean service time, seconds, above 0.</param>
    /// <param name="servers">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range, or the servers cannot keep up.</exception>
    public MMcQueue(double lambda, double mean, int servers)
    {
        (Lambda, Mean, Servers) = (Positive.Of(lambda), Positive.Of(mean), servers);
        ArgumentOutOfRangeException.ThrowIfLessThan(servers, 1);
        if (Load >= 1) throw new ArgumentOutOfRangeException(nameof(lambda), lambda, $"Expected a load below 1, found {Load}.");
        double b = ErlangB(lambda * mean, servers);
        WaitProbability = b / (1 - Load * (1 - b));
    }

    /// <summary>Arrivals a second.</summary>
    public double Lambda { get; }

    /// <summary>Mean service time, seconds.</summary>
    public double Mean { get; }

    public int Servers { get; }

    /// <summary>rho: the share of the servers' time that is asked for, below 1.</summary>
    public double Load => Lambda * Mean / Servers;

    /// <summary>Erlang's C: the probability that somebody who comes has to wait.</summary>
    public double WaitProbability { get; }

    /// <summary>Wq: the mean wait, seconds, of those too who do not wait.</summary>
    public double MeanWait => WaitProbability * Mean / (Servers * (1 - Load));

    /// <summary>W: the mean time from coming to leaving, seconds.</summary>
    public double MeanTime => MeanWait + Mean;

    /// <summary>L: the mean number present.</summary>
    public double MeanPresent => Lambda * MeanTime;

    /// <summary>P(wait > t): exponential where there is a wait (Kleinrock, eq. 3.42 and after).</summary>
    /// <param name="t">Seconds, 0 or more.</param>
    public double ProbabilityOfWaitAbove(double t) => WaitProbability * (1 - new Exponential(Mean / (Servers * (1 - Load))).Cdf(t));

    /// <summary>The wait that a share of all who come do not exceed, seconds.</summary>
    /// <param name="share">[0, 1).</param>
    public double WaitQuantile(double share) => share <= 1 - WaitProbability
        ? 0
        : new Exponential(Mean / (Servers * (1 - Load))).Quantile(1 - (1 - share) / WaitProbability);

    /// <summary>By number, the probability of so many present, as far as they add up to all but 1e-12.</summary>
    public double[] Stationary()
    {
        double offered = Lambda * Mean;
        var weights = new List<double>();
        double weight = 1, sum = 0;
        for (int n = 0; ; n++)
        {
            if (n > 0) weight *= offered / Math.Min(n, Servers);
            weights.Add(weight);
            sum += weight;
            if (n > Servers && weight / (1 - Load) < 1e-12 * sum) break;
            // Large systems would overflow: only ratios count.
            if (weight < 1e200) continue;
            for (int i = 0; i < weights.Count; i++) weights[i] /= 1e200;
            (weight, sum) = (weight / 1e200, sum / 1e200);
        }
        return [.. weights.Select(each => each / sum)];
    }

    /// <summary>The least number of servers with which a share of all who come wait no longer than a limit.</summary>
    /// <param name="lambda">Arrivals a second.</param>
    /// <param name="mean">Mean service time, seconds.</param>
    /// <param name="share">[0, 1).</param>
    /// <param name="limit">Seconds, 0 or more.</param>
    public static int ServersFor(double lambda, double mean, double share, double limit)
    {
        int servers = (int)Math.Floor(lambda * mean) + 1;
        while (new MMcQueue(lambda, mean, servers).WaitQuantile(share) > limit) servers++;
        return servers;
    }

    /// <summary>Erlang's B: the probability that all of c servers without a line are busy.</summary>
    internal static double ErlangB(double offered, int servers)
    {
        double b = 1;
        for (int n = 1; n <= servers; n++) b = offered * b / (n + (offered * b));
        return b;
    }
}
