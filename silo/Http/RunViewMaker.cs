using RolloutSim.Model.Incidents;
using RolloutSim.Scenarios;
using RolloutSim.Silo.Views;

namespace RolloutSim.Silo.Http;

/// <summary>Shows a run with its season.</summary>
internal static class RunViewMaker
{
    public static async Task<RunView> Make(WatchedRun run)
    {
        Plan plan = await run.Plan();
        SeasonView season = await run.Season();
        return new RunView(
            await run.Card(),
            ViewTexts.Iso(plan, season.At),
            RegionView.Of(plan, season, 0),
            [.. SeasonView.Regions(plan.Season.Units).Take(HttpLimits.RowsMost).Select(unit => RegionView.Of(plan, season, unit))],
            season.Deadlines,
            season.Curve,
            season.Latencies,
            season.LatenciesLately,
            ViewTexts.Iso(plan, season.LatelySince),
            season.TrafficMinutes,
            [.. season.Incidents.TakeWhile(incident => incident.State != IncidentState.Resolved).Take(HttpLimits.RowsUsual)]);
    }
}
