using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Executors;

/// <summary>Somebody who looks on at the end of each window; what it sees and does reaches no result.</summary>
public interface IRunObserver
{
    /// <summary>Called after each window, from one thread at a time.</summary>
    /// <param name="end">The window's end: everything before it has been handled.</param>
    /// <param name="windows">Windows so far.</param>
    /// <param name="hosts">The hosts, at rest.</param>
    /// <returns>False to stop the run here.</returns>
    bool WindowEnded(SimTime end, long windows, IReadOnlyList<Host> hosts);
}
