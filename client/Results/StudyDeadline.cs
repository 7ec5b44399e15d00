using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Model.Statistics;

namespace RolloutSim.Client.Results;

/// <summary>A dated work item of one unit, or of all its units together, over the replications.</summary>
/// <param name="Unit">Index of the unit; null: all together, done when the last is, late when any is.</param>
/// <param name="Item">Index of the work item.</param>
/// <param name="Units">How many units.</param>
/// <param name="Late">In how many replications it was late; what is due and never done is.</param>
/// <param name="P50">Half of the replications are done by then.</param>
/// <param name="P80">Four of five.</param>
/// <param name="P95">Nineteen of twenty.</param>
/// <param name="BlameUs">By tag, the blame in its own office, over all replications; microseconds.</param>
/// <param name="UpstreamUs">The blame in other offices.</param>
internal sealed record StudyDeadline(
    int? Unit, int Item, int Units, Chance Late, QuantileEstimate P50, QuantileEstimate P80, QuantileEstimate P95, ImmutableArray<long> BlameUs, long UpstreamUs)
{
    public long AllBlameUs => BlameUs.Sum() + UpstreamUs;

    public double ShareOf(LateTag tag) => AllBlameUs == 0 ? 0 : BlameUs[(int)tag] / (double)AllBlameUs;

    public double UpstreamShare => AllBlameUs == 0 ? 0 : UpstreamUs / (double)AllBlameUs;
}
