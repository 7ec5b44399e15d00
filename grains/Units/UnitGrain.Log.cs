using Microsoft.Extensions.Logging;

namespace RolloutSim.Grains.Units;

internal abstract partial class UnitGrain
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Unit} of the run {Run} has failed")]
    private partial void LogFault(Exception fault, string unit, string run);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Unit} of the run {Run} has lost its state")]
    private partial void LogPassingFault(Exception fault, string unit, string run);
}
