using RolloutSim.Model.Season.Counts;

namespace RolloutSim.Silo.Views;

/// <summary>What terminals have come to so far.</summary>
/// <param name="Began">Sessions that began.</param>
/// <param name="Done">Of these, ended with everything sent.</param>
/// <param name="GaveUp">People who gave up.</param>
/// <param name="Asked">Requests that were sent, retries included.</param>
/// <param name="Answered">Requests that were answered.</param>
/// <param name="Rejected">Requests that were turned away.</param>
/// <param name="TimedOut">Requests that were not answered in time.</param>
/// <param name="Retried">Requests that were tried again.</param>
public sealed record TrafficCounts(long Began, long Done, long GaveUp, long Asked, long Answered, long Rejected, long TimedOut, long Retried)
{
    /// <summary>Sessions that are on.</summary>
    public long Active => Math.Max(0, Began - Done - GaveUp);

    /// <param name="figures">The <see cref="UnitFigures"/> of a unit.</param>
    public static TrafficCounts Of(ReadOnlySpan<long> figures) => new(
        figures[UnitFigures.Traffic(TrafficFigure.Began)], figures[UnitFigures.Traffic(TrafficFigure.Done)], figures[UnitFigures.Traffic(TrafficFigure.GaveUp)], figures[UnitFigures.Traffic(TrafficFigure.Asked)],
        figures[UnitFigures.Traffic(TrafficFigure.Answered)], figures[UnitFigures.Traffic(TrafficFigure.Rejected)], figures[UnitFigures.Traffic(TrafficFigure.TimedOut)], figures[UnitFigures.Traffic(TrafficFigure.Retried)]);
}
