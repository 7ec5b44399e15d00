using RolloutSim.Model.Questionnaire;

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
    public static readonly TrafficCounts None = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Sessions that are on.</summary>
    public long Active => Math.Max(0, Began - Done - GaveUp);

    public static TrafficCounts Of(TrafficReport report)
    {
        var sum = default(TrafficMinute);
        foreach (ref readonly TrafficMinute minute in report.Minutes.AsSpan()) sum.Add(minute);
        return new TrafficCounts(sum.Began, sum.Done, sum.GaveUp, sum.Asked, sum.Answered, sum.Rejected, sum.TimedOut, sum.Retried);
    }

    /// <summary>With so many times another.</summary>
    public TrafficCounts Plus(TrafficCounts other, int times = 1) => new(
        Began + (times * other.Began), Done + (times * other.Done), GaveUp + (times * other.GaveUp), Asked + (times * other.Asked), Answered + (times * other.Answered),
        Rejected + (times * other.Rejected), TimedOut + (times * other.TimedOut), Retried + (times * other.Retried));
}
