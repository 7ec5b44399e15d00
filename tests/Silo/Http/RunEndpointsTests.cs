using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;
using RolloutSim.Silo;
using RolloutSim.Silo.Http;
using RolloutSim.Tests.Grains;

namespace RolloutSim.Tests.Silo.Http;

/// <summary>What a silo that stays up shows of its runs, while they go on and after; who may look; and how much one can ask for.</summary>
public sealed class RunEndpointsTests : IAsyncLifetime
{
    private const uint Seed = 1;

    private readonly Plan _plan = ShippedPlans.Read("smallest");
    private EmbeddedSilo _silo = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions { Sources = [new PlanModels()], Book = "served", Http = new HttpOptions(0) });
        _http = new HttpClient { BaseAddress = _silo.Address };
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _silo.DisposeAsync();
    }

    [Fact]
    public async Task A_run_is_shown_from_its_first_window_to_its_end()
    {
        Assert.Equal("ready", await _http.GetStringAsync("/readyz"));
        Assert.Equal("ok", await _http.GetStringAsync("/healthz"));
        Assert.Equal(0, (await Json("/api/runs")).GetProperty("total").GetInt32());
        IRunGrain run = await Begin("county");

        JsonElement paused = await Json("/api/runs/county");
        Assert.Equal(("running", true), (paused.GetProperty("run").GetProperty("status").GetString(), paused.GetProperty("run").GetProperty("isPaused").GetBoolean()));
        Assert.Equal(0, Done(paused.GetProperty("whole")));

        // To the middle of the test day: sessions are on, packages are in the schools, the county's items of the preparation are done.
        SimTime noon = _plan.Civil.At(_plan.FirstTestDay, 9 * 60);
        await run.StepOn(0, noon);
        await run.Await(progress => progress.IsResting);
        JsonElement midday = await Json("/api/runs/county");
        Assert.Equal("test", midday.GetProperty("run").GetProperty("phase").GetString());
        JsonElement whole = midday.GetProperty("whole");
        Assert.True(whole.GetProperty("sessions").EnumerateObject().Sum(state => state.Value.GetInt32()) > 0);
        Assert.Equal(3, whole.GetProperty("packages").EnumerateObject().Sum(place => place.Value.GetInt32()));
        Assert.InRange(Done(whole), 1, _plan.Season.CountItems() - 1);
        JsonElement centre = await Json("/api/runs/county/units/centre");
        int own = centre.GetProperty("items").EnumerateArray().Count(item => item.GetProperty("state").GetString() is "done" or "late");
        Assert.Equal(Done(whole), own + midday.GetProperty("regions").EnumerateArray().Sum(Done));

        JsonElement schools = await Json("/api/runs/county/units?parent=A1&limit=2");
        Assert.Equal((3, 2), (schools.GetProperty("total").GetInt32(), schools.GetProperty("rows").GetArrayLength()));
        JsonElement school = await Json("/api/runs/county/units/A1-1");
        Assert.Equal("A1", school.GetProperty("parent").GetString());
        Assert.Equal(_plan.Season.WorkItems.Count(item => item.Level == RolloutSim.Model.Units.UnitLevel.School), school.GetProperty("items").GetArrayLength());
        Assert.Contains(school.GetProperty("items").EnumerateArray(), item => item.GetProperty("state").GetString() is "done" or "late");
        Assert.NotEqual(0, school.GetProperty("sessions").GetArrayLength());
        JsonElement package = (await Json("/api/runs/county/units/A1-1.tools")).GetProperty("package");
        Assert.NotEqual(0, package.GetProperty("handovers").GetArrayLength());

        await run.Resume();
        List<(string Type, string Status)> told = await Events("county");
        Assert.Equal(("end", "completed"), told[^1]);
        JsonElement end = await Json("/api/runs/county");
        RunManifest manifest = (await run.GetManifest())!;
        Assert.Equal(manifest.Digest, end.GetProperty("run").GetProperty("digest").GetString());
        Assert.Equal(3, end.GetProperty("whole").GetProperty("packages").GetProperty("receiver").GetInt32());
        (string At, int Active)[] minutes = [.. end.GetProperty("trafficMinutes").EnumerateArray().Select(point => (point.GetProperty("at").GetString()!, point.GetProperty("active").GetInt32()))];
        Assert.Equal(minutes.OrderBy(point => point.At), minutes);
        Assert.True(minutes.Max(point => point.Active) > 0);
        Assert.All(end.GetProperty("latenciesLately").EnumerateArray(), lately => Assert.Contains(
            end.GetProperty("latencies").EnumerateArray(), all => all.GetProperty("exchange").GetString() == lately.GetProperty("exchange").GetString() && all.GetProperty("count").GetInt64() >= lately.GetProperty("count").GetInt64()));
        Assert.Equal(manifest.Tallies[RolloutSim.Model.Season.SeasonTallies.Late], end.GetProperty("whole").GetProperty("items").EnumerateObject().Sum(phase => phase.Value.GetProperty("late").GetInt32()));
    }

    [Fact]
    public async Task What_is_not_there_is_said_so_and_lists_have_an_end()
    {
        await Begin("one");
        Assert.Contains("no run 'two'", (await (await _http.GetAsync("/api/runs/two")).Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _http.GetAsync("/api/runs/two/events")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _http.GetAsync("/api/runs/one/units/nowhere")).StatusCode);
        foreach (string wrong in (string[])["limit=many", "limit=0", "limit=-1", "offset=-1", "limit=99999999999999999999"])
        {
            HttpResponseMessage refused = await _http.GetAsync("/api/runs?" + wrong);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains($"found '{wrong.Split('=')[1]}'", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Assert.Equal(1, (await Json("/api/runs?limit=1000000")).GetProperty("rows").GetArrayLength());
        Assert.Equal(0, (await Json("/api/runs?offset=7")).GetProperty("rows").GetArrayLength());
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _http.PostAsync("/api/runs", null)).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _http.PostAsync("/metrics", null)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _http.PostAsync("/api/runs", new StringContent("x"))).StatusCode);
        HttpResponseMessage nowhere = await _http.GetAsync("/nowhere");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (nowhere.StatusCode, nowhere.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await _http.GetAsync("/api/runs/" + new string('a', 5000))).StatusCode);
    }

    [Fact]
    public async Task Every_endpoint_stands_in_the_OpenAPI_document()
    {
        JsonElement document = await Json("/openapi/v1.json");
        string[] paths = [.. document.GetProperty("paths").EnumerateObject().Select(path => path.Name)];
        foreach (string path in new[] { "/api/runs", "/api/runs/{run}", "/api/runs/{run}/units", "/api/runs/{run}/units/{unit}", "/api/runs/{run}/incidents", "/api/runs/{run}/events", "/api/cluster" })
            Assert.Contains(path, paths.Select(each => each.TrimEnd('/')));
        Assert.All(document.GetProperty("paths").EnumerateObject(), path => Assert.Equal(["get"], path.Value.EnumerateObject().Select(verb => verb.Name)));
    }

    [Fact]
    public async Task Without_a_token_only_this_machine_by_a_name_of_its_own_and_with_one_only_who_knows_it()
    {
        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, "/api/runs") { Headers = { Host = "evil.example" } };
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await _http.SendAsync(elsewhere)).StatusCode);
        await using EmbeddedSilo guarded = await EmbeddedSilo.Start(new EmbeddedSiloOptions { Sources = [new PlanModels()], Book = "served", Http = new HttpOptions(0, null, "a-token-of-this-test") });
        using var http = new HttpClient { BaseAddress = guarded.Address };
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("/api/runs")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/healthz")).StatusCode);
        http.DefaultRequestHeaders.Authorization = new("Bearer", "a-token-of-this-tesT");
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("/metrics")).StatusCode);
        http.DefaultRequestHeaders.Authorization = new("Bearer", "a-token-of-this-test");
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/api/runs")).StatusCode);
    }

    private static int Done(JsonElement region) => region.GetProperty("items").EnumerateObject().Sum(phase => phase.Value.GetProperty("done").GetInt32());

    private async Task<IRunGrain> Begin(string name)
    {
        IRunGrain run = _silo.Grains.GetGrain<IRunGrain>(name);
        await run.Start(new RunRequest(PlanModels.Refer(_plan), new RunSettings(Seed, IsPaused: true)));
        return run;
    }

    private Task<JsonElement> Json(string path) => _http.GetFromJsonAsync<JsonElement>(path);

    private async Task<List<(string Type, string Status)>> Events(string run)
    {
        await using Stream stream = await _http.GetStreamAsync($"/api/runs/{run}/events");
        var told = new List<(string, string)>();
        await foreach (SseItem<string> item in SseParser.Create(stream).EnumerateAsync()) told.Add((item.EventType, JsonDocument.Parse(item.Data).RootElement.GetProperty("run").GetProperty("status").GetString()!));
        return told;
    }
}
