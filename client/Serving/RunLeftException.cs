namespace RolloutSim.Client.Serving;

/// <summary>Who watched a run of a silo that stays up has left before its end; the run goes on there.</summary>
/// <param name="run">The run's name there.</param>
/// <param name="server">Where it goes on.</param>
/// <param name="output">The directory that its results were meant for, as the user would write it; null: none.</param>
internal sealed class RunLeftException(string run, Uri server, string? output) : OperationCanceledException
{
    public string Run => run;

    public Uri Server => server;

    public string? Output => output;
}
