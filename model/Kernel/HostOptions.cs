namespace RolloutSim.Model.Kernel;

/// <summary>How hosts run their processes; none of it reaches a result.</summary>
/// <param name="CheckEveryEvent">Check invariants after every event, not only at the end of a window.</param>
public sealed record HostOptions(bool CheckEveryEvent = false)
{
    public static readonly HostOptions Default = new();
}
