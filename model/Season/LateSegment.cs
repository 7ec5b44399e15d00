using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>A stretch of the time between a known date and the end of a work item.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends; the next one begins there.</param>
/// <param name="Tag">What it went by on.</param>
/// <param name="Unit">Index of the unit where it went by.</param>
/// <param name="Item">Index of the work item there.</param>
/// <param name="Allowance">The time that the nominal value would have taken.</param>
internal readonly record struct LateSegment(SimTime From, SimTime To, LateTag Tag, int Unit, int Item, SimDuration Allowance)
{
    public SimDuration Length => To - From;
}
