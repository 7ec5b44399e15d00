using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Executors;

/// <summary>May end a window earlier than need be. It reaches no result; tests use it to show that.</summary>
public interface IWindowCutter
{
    /// <returns>A moment after <paramref name="next"/> and not after <paramref name="end"/>.</returns>
    SimTime Cut(SimTime next, SimTime end);
}
