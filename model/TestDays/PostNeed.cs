using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.TestDays;

/// <summary>A post that a session needs manned.</summary>
/// <param name="Name">As in the plan: <c>chief-monitor</c>.</param>
/// <param name="Count">How many people, at least 1.</param>
/// <param name="IfEmpty">What happens where somebody is missing.</param>
/// <param name="Wait">Of <see cref="EmptyPost.Wait"/>: how long after its time the session begins without.</param>
/// <param name="Slower">Of <see cref="EmptyPost.Slower"/>: how much longer everything takes for each one missing, a share of 1.</param>
public sealed record PostNeed(string Name, int Count, EmptyPost IfEmpty, SimDuration Wait, double Slower)
{
    /// <summary>The post's name in messages.</summary>
    internal uint Hash { get; } = PostManning.HashOf(Name);
}
