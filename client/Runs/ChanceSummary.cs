using RolloutSim.Model.Statistics;

namespace RolloutSim.Client.Runs;

/// <summary>How often something happened, with the exact 95% interval of its chance (Clopper-Pearson).</summary>
internal sealed record ChanceSummary(int Hits, int Of, double Share, double Low, double High)
{
    public static ChanceSummary Make(Chance chance)
    {
        Interval interval = chance.Interval();
        return new ChanceSummary(chance.Hits, chance.Count, Math.Round(chance.Share, 6), Math.Round(interval.Low, 6), Math.Round(interval.High, 6));
    }
}
