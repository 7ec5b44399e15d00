using Microsoft.Extensions.Logging;

namespace RolloutSim.Grains.Runs;

internal sealed partial class RunGrain
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Another activation drives the run {Run}; this one stops")]
    private partial void LogSuperseded(string run);

    [LoggerMessage(Level = LogLevel.Information, Message = "The run {Run} is left where it is: its grain is going away")]
    private partial void LogAbandoned(string run);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The run {Run} goes back to its last checkpoint after epoch {Epoch}: {Reason}")]
    private partial void LogLost(string run, int epoch, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The run {Run} has failed")]
    private partial void LogFailed(Exception fault, string run);
}
