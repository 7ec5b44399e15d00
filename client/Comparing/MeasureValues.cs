namespace RolloutSim.Client.Comparing;

/// <summary>A measure in one scenario.</summary>
/// <param name="Measure">Which.</param>
/// <param name="Values">By the rows of the scenario's replications; <see cref="Missing"/> where a replication did not come to any.</param>
internal sealed record MeasureValues(Measure Measure, long[] Values)
{
    /// <summary>As <see cref="Model.Kernel.SimTime.Never"/>.</summary>
    public const long Missing = long.MaxValue;
}
