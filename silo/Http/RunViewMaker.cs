using System.Runtime.CompilerServices;
using RolloutSim.Model.Incidents;
using RolloutSim.Scenarios;
using RolloutSim.Silo.Views;

namespace RolloutSim.Silo.Http;

/// <summary>Shows a run with its season.</summary>
internal static class RunViewMaker
{
    // However many watch, the season's part is made once a look.
    private static readonly ConditionalWeakTable<SeasonView, RunView> Made = [];

    public static async Task<RunView> Make(WatchedRun run)
    {
        Plan plan = await run.Plan();
        SeasonView season = await run.Season();
        RunCard card = await run.Card();
        return Made.GetValue(season, seen => Make(plan, seen, card)) with { Run = card };
    }

    private static RunView Make(Plan plan, SeasonView season, RunCard card) =>
        new(
            card,
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
