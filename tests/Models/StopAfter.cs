using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Tests.Models;

/// <summary>Stops a run after so many windows.</summary>
public sealed class StopAfter(long most) : IRunObserver
{
    public bool WindowEnded(SimTime end, long windows, IReadOnlyList<Host> hosts) => windows < most;
}
