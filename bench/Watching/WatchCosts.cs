namespace RolloutSim.Bench.Watching;

/// <summary>What those who watch cost the process in which the run is, processor time, milliseconds: taken one by one while the run is paused on its test day, so that nothing else is at work there.</summary>
/// <param name="ScrapeMs">One scrape.</param>
/// <param name="EventMs">One event for a browser.</param>
/// <param name="LookMs">One look at all processes, and counting what they tell.</param>
public sealed record WatchCosts(double ScrapeMs, double EventMs, double LookMs)
{
    /// <summary>What so many scrapes come to, of so many seconds of processor time.</summary>
    public double ScrapeShare(int scrapes, double seconds) => scrapes * ScrapeMs / 1000 / seconds;

    /// <inheritdoc cref="ScrapeShare"/>
    public double EventShare(int events, double seconds) => events * EventMs / 1000 / seconds;

    /// <inheritdoc cref="ScrapeShare"/>
    public double LookShare(int looks, double seconds) => looks * LookMs / 1000 / seconds;
}
