namespace RolloutSim.Model.Planning;

/// <summary>Theory: a Poisson stream before c servers with exponential service and room for K in all (M/M/c/K); who finds it full goes away.</summary>
/// <remarks>L. Kleinrock, Queueing Systems I (1975), sections 3.5 and 3.6; D. Gross et al., Fundamentals of Queueing Theory (2008), section 2.5.</remarks>
public sealed record MMcKQueue
{
    private readonly double[] _probabilities;

    /// <param name="lambda">Arrivals a second, above 0.</param>
    /// <param name="mean">Mean service time, seconds, above 0.</param>
    /// <param name="servers">c, 1 or more.</param>
    /// <param name="room">K, waiting and in service, c or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public MMcKQueue(double lambda, double mean, int servers, int room)
    {
        (Lambda, Mean, Servers, Room) = (Positive.Of(lambda), Positive.Of(mean), servers, room);
        ArgumentOutOfRangeException.ThrowIfLessThan(servers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(room, servers);
        _probabilities = BirthDeath.Stationary(room, n => lambda, n => Math.Min(n, servers) / mean);
    }

    /// <summary>Arrivals a second, those included who find it full.</summary>
    public double Lambda { get; }

    /// <summary>Mean service time, seconds.</summary>
    public double Mean { get; }

    public int Servers { get; }

    /// <summary>K: the most who can be present.</summary>
    public int Room { get; }

    /// <summary>The probability that somebody who comes finds it full.</summary>
    public double BlockingProbability => _probabilities[Room];

    /// <summary>Those who are served, a second.</summary>
    public double Throughput => Lambda * (1 - BlockingProbability);

    /// <summary>L: the mean number present.</summary>
    public double MeanPresent => _probabilities.Index().Sum(pair => pair.Index * pair.Item);

    /// <summary>Wq: the mean wait of those who are let in, seconds (Little).</summary>
    public double MeanWait => (MeanPresent / Throughput) - Mean;

    /// <summary>By number, the probability of so many present.</summary>
    public ReadOnlySpan<double> Stationary => _probabilities;
}
