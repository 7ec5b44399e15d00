using Microsoft.Extensions.Logging;

namespace RolloutSim.Grains.Units;

/// <summary>Repeats calls that the network lost, and only calls that may come twice.</summary>
public sealed partial class CallRetry(TimeProvider time, ILogger<CallRetry> log)
{
    /// <summary>Between two attempts.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long it tries: longer than the death of a silo takes to be noticed.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Calls until there is a reply.</summary>
    /// <returns><paramref name="unreachable"/> when there was none.</returns>
    public async Task<T> Call<T>(string unit, Func<Task<T>> call, T unreachable)
    {
        long start = time.GetTimestamp();
        while (true)
        {
            try
            {
                return await call();
            }
            catch (Exception fault) when (PassingFault.IsOfCall(fault))
            {
                if (time.GetElapsedTime(start) > Patience)
                {
                    LogUnreachable(unit, fault.Message);
                    return unreachable;
                }
                LogRepeated(unit, fault.Message);
            }
            await Task.Delay(Delay, time);
        }
    }
}
