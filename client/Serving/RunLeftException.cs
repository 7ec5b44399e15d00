using RolloutSim.Grains.Runs;

namespace RolloutSim.Client.Serving;

/// <summary>Who watched a run of a silo that stays up has left before its end; the run goes on there.</summary>
/// <param name="run">The run's name there.</param>
/// <param name="server">Where it goes on.</param>
/// <param name="output">The directory that its results were meant for, as the user would write it; null: none.</param>
/// <param name="isLost">He did not mean to: the server does not answer any more.</param>
internal sealed class RunLeftException(string run, Uri server, string? output, bool isLost = false) : OperationCanceledException
{
    /// <summary>The same, because the server is gone.</summary>
    public RunLeftException Lost() => new(run, server, output, isLost: true);

    /// <summary>Whether a fault says that the silo is gone, or that the run has left it.</summary>
    public static bool IsLoss(Exception fault) => fault is TimeoutException or Orleans.Runtime.OrleansException or RunFaultException;

    public bool IsLost => isLost;

    public string Run => run;

    public Uri Server => server;

    public string? Output => output;
}
