using System.Collections.Immutable;

namespace RolloutSim.Model.Planning;

/// <summary>Theory: Poisson streams of several classes before c servers with one mean service time, exponential; the highest class first, not pre-emptive.</summary>
/// <remarks>
/// A. Cobham (1954), "Priority assignment in waiting line problems", Operations Research 2(1), 70-76, doi:10.1287/opre.2.1.70, whose second half has
/// several channels: the mean wait of class k is C(c, a) / (c mu) / ((1 - sigma(k-1)) (1 - sigma(k))), where C is Erlang's probability of waiting,
/// a = lambda / mu the offered load, and sigma(k) the load of each server by the classes up to k.
/// </remarks>
public sealed class PriorityMMcQueue
{
    private readonly ImmutableArray<double> _loads; // sigma, by class

    /// <param name="servers">c, at least 1.</param>
    /// <param name="meanService">1 / mu, above 0; waits have its unit.</param>
    /// <param name="rates">Arrivals of each class in a unit of time, the highest class first; at least one class.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or the load is 1 or more: the queue would grow without end.</exception>
    public PriorityMMcQueue(int servers, double meanService, params ReadOnlySpan<double> rates)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(servers, 1);
        if (!(meanService > 0 && double.IsFinite(meanService))) throw new ArgumentOutOfRangeException(nameof(meanService), meanService, "Expected a number above 0.");
        (Servers, MeanService) = (servers, meanService);
        var loads = new double[rates.Length];
        double sum = 0;
        for (int k = 0; k < rates.Length; k++)
        {
            if (!(rates[k] >= 0)) throw new ArgumentOutOfRangeException(nameof(rates), rates[k], "Expected rates of 0 or more.");
            sum += rates[k] * meanService / servers;
            loads[k] = sum;
        }
        if (rates.Length == 0 || !(sum < 1)) throw new ArgumentOutOfRangeException(nameof(rates), sum, "Expected at least one class, and a load below 1.");
        _loads = [.. loads];
        ChanceToWait = ErlangC(servers, sum * servers);
    }

    public int Servers { get; }

    public double MeanService { get; }

    /// <summary>rho, the load of each server by all classes, (0, 1).</summary>
    public double Load => _loads[^1];

    /// <summary>Erlang's C: the chance that all servers are busy when somebody comes, of whatever class.</summary>
    public double ChanceToWait { get; }

    /// <summary>The mean wait of a class before its service begins.</summary>
    /// <param name="priority">0 for the highest class.</param>
    public double MeanWait(int priority)
    {
        double above = priority == 0 ? 0 : _loads[priority - 1];
        return ChanceToWait * MeanService / Servers / ((1 - above) * (1 - _loads[priority]));
    }

    /// <summary>By Erlang's B, which is found without overflow: B(0) = 1, B(n) = a B(n-1) / (n + a B(n-1)).</summary>
    private static double ErlangC(int servers, double offered)
    {
        double blocked = 1;
        for (int n = 1; n <= servers; n++) blocked = offered * blocked / (n + (offered * blocked));
        return blocked / (1 - (offered / servers * (1 - blocked)));
    }
}
