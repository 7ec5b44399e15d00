using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RolloutSim.Model.Incidents;
using RolloutSim.Scenarios;
using RolloutSim.Silo.Views;

namespace RolloutSim.Silo.Http;

/// <summary>The runs, read-only: what is changed is changed by commands.</summary>
internal static class RunEndpoints
{
    public static void Map(IEndpointRouteBuilder web)
    {
        RouteGroupBuilder api = web.MapGroup("/api/runs").WithTags("runs").AddEndpointFilter(async (call, next) => WrongNumber(call.HttpContext.Request.Query) is { } wrong ? wrong : await next(call));
        api.MapGet("/", All).WithSummary("All runs, the newest first");
        api.MapGet("/{run}", One).WithSummary("One run and its season, by province");
        api.MapGet("/{run}/units", Units).WithSummary("The units right below one, in numbers; without parent: below the nation");
        api.MapGet("/{run}/units/{unit}", Unit).WithSummary("One unit: its work items, sessions, incidents and who has them, its package");
        api.MapGet("/{run}/incidents", Incidents).WithSummary("Incidents and who has them: open ones first, the gravest first");
        api.MapGet("/{run}/record", Record).WithSummary("What people brought to the run while it went on: rolloutsim run PLAN --replay FILE repeats it");
        api.MapGet("/{run}/events", (string run, WatchedRuns runs, RunEvents events, HttpContext context) => events.Watch(run, runs, context)).WithSummary("The run as it goes on, as server-sent events; ends with the run").Produces<RunView>(StatusCodes.Status200OK, "text/event-stream");
    }

    private static async Task<Page<RunCard>> All(WatchedRuns runs, int? offset, int? limit)
    {
        Page<WatchedRun> page = Page<WatchedRun>.Of(await runs.All(), offset, limit);
        return new Page<RunCard>(page.Total, page.Offset, await Task.WhenAll(page.Rows.Select(run => run.Card())));
    }

    private static async Task<Results<Ok<RunView>, ProblemHttpResult>> One(string run, WatchedRuns runs) =>
        await runs.Find(run) is { } found ? TypedResults.Ok(await RunViewMaker.Make(found)) : NoRun(run);

    private static async Task<Results<Ok<Page<RegionView>>, ProblemHttpResult>> Units(string run, WatchedRuns runs, string? parent, int? offset, int? limit)
    {
        if (await runs.Find(run) is not { } found) return NoRun(run);
        Plan plan = await found.Plan();
        int unit = parent is null ? 0 : plan.Season.Units.IndexOf(parent);
        if (unit < 0) return NoUnit(run, parent!);
        SeasonView season = await found.Season();
        Page<int> page = Page<int>.Of(plan.Season.Units.ChildrenOf(unit), offset, limit);
        return TypedResults.Ok(new Page<RegionView>(page.Total, page.Offset, [.. page.Rows.Select(child => RegionView.Of(plan, season, child))]));
    }

    private static async Task<Results<Ok<UnitView>, ProblemHttpResult>> Unit(string run, string unit, WatchedRuns runs)
    {
        if (await runs.Find(run) is not { } found) return NoRun(run);
        Plan plan = await found.Plan();
        int index = plan.Season.Units.IndexOf(unit);
        if (index < 0) return NoUnit(run, unit);
        SeasonView season = await found.Season();
        return TypedResults.Ok(UnitViewMaker.Make(plan, season, await found.Unit(unit), index));
    }

    private static async Task<Results<Ok<Page<IncidentRow>>, ProblemHttpResult>> Incidents(string run, WatchedRuns runs, bool? open, int? offset, int? limit)
    {
        if (await runs.Find(run) is not { } found) return NoRun(run);
        SeasonView season = await found.Season();
        IReadOnlyList<IncidentRow> rows = open == true ? [.. season.Incidents.TakeWhile(row => row.State != IncidentState.Resolved)] : season.Incidents;
        return TypedResults.Ok(Page<IncidentRow>.Of(rows, offset, limit));
    }

    private static async Task<Results<Ok<OutsideRecord>, ProblemHttpResult>> Record(string run, WatchedRuns runs) =>
        await runs.Find(run) is { } found ? TypedResults.Ok(await found.Record()) : NoRun(run);

    /// <summary>Null: where a page begins and how long it is are numbers, or are not said.</summary>
    private static ProblemHttpResult? WrongNumber(IQueryCollection query)
    {
        foreach ((string name, int least) in ((string, int)[])[("offset", 0), ("limit", 1)])
        {
            if (query[name].ToString() is { Length: > 0 } text && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least))
                return TypedResults.Problem($"{name}: expected a whole number from {least} on, found '{text}'.", statusCode: StatusCodes.Status400BadRequest);
        }
        return null;
    }

    internal static ProblemHttpResult NoRun(string run) => TypedResults.Problem($"There is no run '{run}'.", statusCode: StatusCodes.Status404NotFound);

    private static ProblemHttpResult NoUnit(string run, string unit) => TypedResults.Problem($"The plan of the run '{run}' has no unit '{unit}'.", statusCode: StatusCodes.Status404NotFound);
}
