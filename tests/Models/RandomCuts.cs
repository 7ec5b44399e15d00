using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Tests.Models;

/// <summary>Ends windows at random moments, half of them as late as allowed.</summary>
public sealed class RandomCuts(uint seed) : IWindowCutter
{
    private RandomStream _luck = new(new KeyedStream(new ReplicationKey(seed, 0), 99), 0);

    public SimTime Cut(SimTime next, SimTime end)
    {
        ulong word = _luck.Next();
        long most = (end - next).Microseconds;
        return (word & 1) == 0 ? end : new SimTime(next.Microseconds + 1 + (long)((word >> 1) % (ulong)most));
    }
}
