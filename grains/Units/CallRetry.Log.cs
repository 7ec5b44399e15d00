using Microsoft.Extensions.Logging;

namespace RolloutSim.Grains.Units;

public sealed partial class CallRetry
{
    [LoggerMessage(Level = LogLevel.Information, Message = "A call to {Unit} is repeated: {Reason}")]
    private partial void LogRepeated(string unit, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Unit} cannot be reached: {Reason}")]
    private partial void LogUnreachable(string unit, string reason);
}
