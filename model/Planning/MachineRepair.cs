namespace RolloutSim.Model.Planning;

/// <summary>Theory: N terminals that think and ask in turn, before c servers with exponential service (machine repair, M/M/c//N).</summary>
/// <remarks>
/// L. Kleinrock, Queueing Systems I (1975), section 3.8, for exponential think times; it holds for any distribution of them with the same
/// mean, since thinking is a station without a line (F. Baskett et al., 1975, doi 10.1145/321879.321887).
/// </remarks>
public sealed record MachineRepair
{
    private readonly double[] _probabilities;

    /// <param name="terminals">N, 1 or more.</param>
    /// <param name="think">Z: mean think time, seconds, above 0.</param>
    /// <param name="mean">Mean service time, seconds, above 0.</param>
    /// <param name="servers">c, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public MachineRepair(int terminals, double think, double mean, int servers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(terminals, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(servers, 1);
        (Terminals, Think, Mean, Servers) = (terminals, Positive.Of(think), Positive.Of(mean), servers);
        _probabilities = BirthDeath.Stationary(terminals, n => (terminals - n) / think, n => Math.Min(n, servers) / mean);
    }

    public int Terminals { get; }

    /// <summary>Mean think time, seconds.</summary>
    public double Think { get; }

    /// <summary>Mean service time, seconds.</summary>
    public double Mean { get; }

    public int Servers { get; }

    /// <summary>The mean number of terminals that wait for an answer.</summary>
    public double MeanPresent => _probabilities.Index().Sum(pair => pair.Index * pair.Item);

    /// <summary>X: answers a second.</summary>
    public double Throughput => (Terminals - MeanPresent) / Think;

    /// <summary>R: the mean time from asking to the answer, seconds.</summary>
    public double ResponseTime => OperationalLaws.ResponseTime(Terminals, Throughput, Think);

    /// <summary>The share of the servers' time that is used.</summary>
    public double Utilisation => OperationalLaws.Utilisation(Throughput, Mean) / Servers;

    /// <summary>By number, the probability that so many terminals wait for an answer.</summary>
    public ReadOnlySpan<double> Stationary => _probabilities;
}
