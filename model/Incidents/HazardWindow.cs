using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Incidents;

/// <summary>A day on which something can happen, and when.</summary>
/// <param name="Day">Counted from the first test day, which is 0; -366 to 366. It names the day in streams, so that an added day moves no other.</param>
/// <param name="From">From then on.</param>
/// <param name="To">And before this, which is later.</param>
public readonly record struct HazardWindow(int Day, SimTime From, SimTime To);
