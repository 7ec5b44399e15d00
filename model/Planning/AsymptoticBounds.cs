using System.Collections.Immutable;

namespace RolloutSim.Model.Planning;

/// <summary>Theory: what people at terminals can have at the best, and where more of them are more than a system bears.</summary>
/// <remarks>E. D. Lazowska et al., Quantitative System Performance (1984), chapter 5: bounds of the response time and the throughput, and N*.</remarks>
public sealed record AsymptoticBounds
{
    /// <param name="stations">What an exchange passes through: the name, the mean time of service there in seconds, and how many are served at once.</param>
    /// <param name="think">Mean think time, seconds, 0 or more.</param>
    /// <exception cref="ArgumentException">There is no station, or a time or number is not above 0.</exception>
    public AsymptoticBounds(ImmutableArray<(string Name, double Service, double Servers)> stations, double think)
    {
        if (stations.IsEmpty) throw new ArgumentException("Expected a station.", nameof(stations));
        ArgumentOutOfRangeException.ThrowIfNegative(think);
        foreach ((_, double service, double servers) in stations) _ = (Positive.Of(service), Positive.Of(servers));
        (Stations, Think) = (stations, think);
        Bottleneck = stations.MaxBy(station => station.Service / station.Servers);
    }

    public ImmutableArray<(string Name, double Service, double Servers)> Stations { get; }

    /// <summary>Mean think time, seconds.</summary>
    public double Think { get; }

    /// <summary>The station that is full first.</summary>
    public (string Name, double Service, double Servers) Bottleneck { get; }

    /// <summary>D: what an exchange takes when nobody else is there, seconds.</summary>
    public double Demand => Stations.Sum(station => station.Service);

    /// <summary>No more exchanges a second than this, with however many people.</summary>
    public double ThroughputMost => Bottleneck.Servers / Bottleneck.Service;

    /// <summary>N*: with more people the bottleneck is what they wait for.</summary>
    public double SaturationPoint => ThroughputMost * (Demand + Think);

    /// <summary>No more exchanges a second than this with so many people.</summary>
    public double ThroughputAtMost(double people) => Math.Min(ThroughputMost, people / (Demand + Think));

    /// <summary>No faster answers than this with so many people, seconds.</summary>
    public double ResponseTimeAtLeast(double people) => Math.Max(Demand, (people / ThroughputMost) - Think);
}
