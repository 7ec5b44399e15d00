using RolloutSim.Model.Statistics;

namespace RolloutSim.Client.Runs;

/// <summary>How often something happened, with the exact interval of its chance (Clopper-Pearson).</summary>
internal sealed record ChanceSummary(int Hits, int Of, double Share, double Low, double High)
{
    /// <param name="chance">What was seen.</param>
    /// <param name="confidence">95% where not given.</param>
    public static ChanceSummary Make(Chance chance, Confidence? confidence = null)
    {
        Interval interval = chance.Interval(confidence);
        return new ChanceSummary(chance.Hits, chance.Count, Math.Round(chance.Share, 6), Math.Round(interval.Low, 6), Math.Round(interval.High, 6));
    }
}
