using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Results;

/// <summary>The minutes at the terminals of all counties together.</summary>
internal static class TrafficMinutes
{
    public static TrafficMinute[] Of(SeasonReports run) => Of(run.Traffic);

    public static TrafficMinute[] Of(IEnumerable<TrafficReport> counties)
    {
        TrafficMinute[] sum = [];
        foreach (TrafficReport report in counties)
        {
            if (sum.Length == 0) sum = new TrafficMinute[report.Minutes.Length];
            for (int minute = 0; minute < sum.Length; minute++) sum[minute].Add(report.Minutes[minute]);
        }
        return sum;
    }
}
