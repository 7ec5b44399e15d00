using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Season;

/// <summary>The way a finished piece of work goes to those who wait for it: a system, training, mail.</summary>
/// <param name="Name">As in the plan: <c>sampling-system</c>.</param>
/// <param name="Delay">From the end of the work to the moment when others see it, seconds; never below <see cref="Least"/>.</param>
/// <param name="IsTransit">Whether things travel on it (mail), rather than show in a system.</param>
public sealed record ChannelPlan(string Name, Distribution Delay, bool IsTransit = false)
{
    /// <summary>The least delay between offices: a call by telephone.</summary>
    public static readonly SimDuration Least = SimDuration.FromSeconds(30);
}
