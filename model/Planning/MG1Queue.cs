using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Planning;

/// <summary>Theory: a Poisson stream before one server with any distribution of service (M/G/1), first come, first served.</summary>
/// <remarks>Pollaczek (1930) and Khinchin (1932); L. Kleinrock, Queueing Systems I (1975), eq. 5.70.</remarks>
public sealed record MG1Queue
{
    /// <param name="lambda">Arrivals a second, above 0.</param>
    /// <param name="service">Seconds; with a finite variance.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range, or the server cannot keep up.</exception>
    public MG1Queue(double lambda, Distribution service)
    {
        (Lambda, Service) = (Positive.Of(lambda), service);
        if (Load >= 1) throw new ArgumentOutOfRangeException(nameof(lambda), lambda, $"Expected a load below 1, found {Load}.");
    }

    /// <summary>Arrivals a second.</summary>
    public double Lambda { get; }

    public Distribution Service { get; }

    /// <summary>rho, below 1.</summary>
    public double Load => Lambda * Service.Mean;

    /// <summary>Wq: the mean wait, seconds.</summary>
    public double MeanWait => Lambda * (Service.Variance + (Service.Mean * Service.Mean)) / (2 * (1 - Load));

    /// <summary>W: the mean time from coming to leaving, seconds.</summary>
    public double MeanTime => MeanWait + Service.Mean;
}
