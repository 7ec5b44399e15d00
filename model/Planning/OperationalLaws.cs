namespace RolloutSim.Model.Planning;

/// <summary>Laws that hold for any system, whatever its distributions, over any time in which as many come as go.</summary>
/// <remarks>P. J. Denning and J. P. Buzen, "The operational analysis of queueing network models", ACM Computing Surveys 10 (1978), doi 10.1145/356733.356735.</remarks>
public static class OperationalLaws
{
    /// <summary>Little's law: the mean number present, of a rate a second and a mean time in seconds.</summary>
    public static double Present(double throughput, double time) => throughput * time;

    /// <summary>Utilisation law: mean number of busy servers, of a rate a second and a mean service time in seconds.</summary>
    public static double Utilisation(double throughput, double service) => throughput * service;

    /// <summary>Response-time law: seconds, of N people, X exchanges a second and a think time Z in seconds.</summary>
    public static double ResponseTime(double people, double throughput, double think) => (people / throughput) - think;

    /// <summary>Forced-flow law: exchanges a second at a station, of a rate of the system and visits a piece of work.</summary>
    public static double Flow(double throughput, double visits) => throughput * visits;
}
