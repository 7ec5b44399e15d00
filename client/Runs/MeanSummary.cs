using RolloutSim.Model.Statistics;

namespace RolloutSim.Client.Runs;

/// <summary>The mean of a quantity over replications, with Student's interval; of one season, what it was.</summary>
/// <param name="Mean">In the quantity's unit.</param>
/// <param name="Low">Null where there is one value only.</param>
/// <param name="High">The same.</param>
internal sealed record MeanSummary(double Mean, double? Low, double? High)
{
    /// <param name="values">In the order of replications; at least one.</param>
    /// <param name="divisor">What each is divided by: a sum over days by the days.</param>
    public static MeanSummary Make(ReadOnlySpan<long> values, int divisor = 1)
    {
        MeanEstimate estimate = MeanEstimate.Of(values);
        Interval interval = estimate.Interval();
        double? Round(double value) => double.IsFinite(value) ? Math.Round(value / divisor, 6) : null;
        return new MeanSummary(Round(estimate.Mean)!.Value, Round(interval.Low), Round(interval.High));
    }
}
