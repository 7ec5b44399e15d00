using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Silo;
using RolloutSim.Silo.Http;

namespace RolloutSim.Tests.Client.Serving;

/// <summary>Two terminals: one begins a run of a silo that stays up and leaves, the other finds it, pauses, steps, re-paces and cancels it; it comes to the digest of a run that nobody touched.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_run_is_steered_from_a_second_terminal_and_outlives_the_first_and_the_silo()
    {
        await _line.Run("run", "smallest", "--executor", "sequential", "--no-report", "-q", "-o", "plain");
        string digest = _line.Json("plain", "manifest.json").GetProperty("digest").GetString()!;
        await using (Server server = await Server.Start(_line.Directory))
        {
            string left = await server.Begin(_line.Directory, "smallest-1", "smallest", "--pace", "1000x");
            Assert.EndsWith($"The run smallest-1 goes on at {server.Address}.\n  see it again  rolloutsim attach smallest-1 --connect {server.Address} -o runs/smallest-1\n  end it        rolloutsim cancel smallest-1 --connect {server.Address}\n", left, StringComparison.Ordinal);
            Assert.False(Directory.Exists(_line.PathOf("runs", "smallest-1")));
            (ExitCode code, JsonElement lines) = await server.Leave(_line.Directory, "attach", "smallest-1", "-o", "later");
            Assert.Equal((ExitCode.Interrupted, "left", 105, "smallest-1", server.Address), (code, lines.GetProperty("type").GetString(), lines.GetProperty("exitCode").GetInt32(), lines.GetProperty("run").GetString(), lines.GetProperty("address").GetString()));
            (code, lines) = await server.Leave(_line.Directory, "attach", "smallest-1");
            Assert.Equal((ExitCode.Success, "running"), (code, lines.GetProperty("status").GetString()));
            JsonElement paused = await server.Order("pause", "smallest");
            Assert.Equal("paused", paused.GetProperty("status").GetString());
            JsonElement stepped = await server.Order("step", "-n", "5");
            Assert.Equal(paused.GetProperty("windows").GetInt64() + 5, stepped.GetProperty("windows").GetInt64());
            Assert.Equal("2000x", (await server.Order("pace", "smallest-1", "2000x")).GetProperty("pace").GetString());
            JsonElement resumed = await server.Order("resume"), cancelled = await server.Order("cancel");
            Assert.Equal(("running", "interrupted"), (resumed.GetProperty("status").GetString(), cancelled.GetProperty("status").GetString()));
            string moment = Simulated(cancelled);
            Assert.True(string.CompareOrdinal(Simulated(resumed), moment) <= 0, $"{resumed} {cancelled}");
            Assert.Equal((moment, moment), (Simulated(await server.Order("runs")), Simulated(await server.Order("attach", "smallest-1"))));
            Assert.Equal(ExitCode.Interrupted, await _line.Run("attach", "smallest-1", "-o", "cancelled", "--no-report", "--connect", server.Address));
            Assert.Equal(moment[..19], _line.Json("cancelled", "manifest.json").GetProperty("reached").GetString()![..19]);
            Assert.Contains("smallest-1", await server.Refused("pause", "smallest-1"), StringComparison.Ordinal);
            await server.Order("resume", "smallest-1");
            await server.Order("pause");
        }
        await using (Server server = await Server.Start(_line.Directory))
        {
            await server.Order("pace", "max");
            await server.Order("resume");
            JsonElement last = await server.Order("attach", "smallest-1");
            Assert.Equal(("completed", digest), (last.GetProperty("status").GetString(), last.GetProperty("digest").GetString()));
            Assert.Contains("smallest-1", await server.Refused("attach", "smalest-1"), StringComparison.Ordinal);

            // What the first terminal would have written, taken home by another one, after the end.
            await server.Order("attach", "smallest", "-o", "fetched", "--no-report");
            foreach (string file in new[] { "work-items.csv", "summary.json", "plan.resolved.yaml", "packages.csv" }) Assert.Equal(_line.Read("plain", file), _line.Read("fetched", file));
            Assert.Equal((digest, "completed"), (_line.Json("fetched", "manifest.json").GetProperty("digest").GetString(), _line.Json("fetched", "manifest.json").GetProperty("status").GetString()));
            Assert.Contains("fetched", await server.Refused("attach", "smallest", "-o", "fetched"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_people_bring_is_kept_refused_where_the_rules_say_so_and_replays_to_the_same_digest()
    {
        await using Server server = await Server.Start(_line.Directory);
        await server.Begin(_line.Directory, "smallest-1", "smallest", "--pace", "0.001x");
        await server.Order("step", "--until", "2021-05-27T09:00");
        Assert.Contains("no such incident", await server.Refused("decide", "acknowledge power-cut A1-1 by school"), StringComparison.Ordinal);
        Assert.Contains("did you mean", await server.Refused("inject", "smallest", "powercut", "A1-1"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("nowhere", await server.Refused("inject", "smallest", "power-cut", "nowhere"), StringComparison.Ordinal);
        Assert.Empty((await Record(server)).GetProperty("events").EnumerateArray()); // nothing of that reached the run

        JsonElement struck = await server.Order("inject", "smallest", "power-cut", "A1-1", "lasts", "40", "min");
        Assert.StartsWith("2021-05-27T09:00:00", struck.GetProperty("at").GetString(), StringComparison.Ordinal);
        await server.Order("inject", "smallest", "power-cut", "A1-2", "at", "T", "10:15");
        await server.Order("step");
        Assert.Contains("nothing has changed", await server.Refused("decide", "approve power-cut A1-1 by school"), StringComparison.Ordinal);
        await server.Order("step", "--until", "2021-05-27T09:02");
        const string Help = "send-help power-cut A1-1 from power by county";
        JsonElement done = await server.Order("decide", Help);
        Assert.Equal(1, done.GetProperty("events").GetInt32());
        Assert.Contains("that was done before", await server.Refused("decide", Help), StringComparison.OrdinalIgnoreCase); // it is on its way
        await server.Order("step");
        Assert.Contains("that was done before", await server.Refused("decide", Help), StringComparison.OrdinalIgnoreCase);
        await server.Order("pace", "max");
        await server.Order("resume");
        string digest = (await server.Order("attach", "smallest")).GetProperty("digest").GetString()!;

        _line.Write("record.json", (await Record(server)).GetRawText());
        Assert.True(await _line.Run("run", "smallest", "--replay", "record.json", "--no-report", "-q", "-o", "again") == ExitCode.Success, _line.Errors);
        Assert.Equal(digest, _line.Json("again", "manifest.json").GetProperty("digest").GetString());
        Assert.Equal(ExitCode.Invalid, await _line.Run("run", "smallest", "--seed", "2", "--replay", "record.json", "-o", "other"));
        Assert.Equal(ExitCode.Invalid, await _line.Run("run", "xiji-2021", "--replay", "record.json", "-o", "other"));
    }

    [Fact]
    public async Task Who_does_not_know_a_servers_token_is_told_that_it_wants_one()
    {
        await using EmbeddedSilo guarded = await EmbeddedSilo.Start(new EmbeddedSiloOptions { Sources = [new PlanModels()], Book = "served", Http = new HttpOptions(0, null, "a-token-of-this-test") });
        Assert.Equal(ExitCode.Invalid, await _line.Run("runs", "--connect", $"localhost:{guarded.Address!.Port}"));
        Assert.Contains("wants a token, and ROLLOUTSIM_TOKEN", _line.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("runs", "--connect", "example.org:80")]
    [InlineData("runs", "--connect", "localhost:1")]
    [InlineData("serve", "--listen", "0.0.0.0")]
    [InlineData("run", "smallest", "--http", "0", "--executor", "sequential")]
    [InlineData("step", "--until", "soon")]
    [InlineData("pace", "slow")]
    public async Task What_cannot_be_is_refused(params string[] arguments)
    {
        Assert.Equal(ExitCode.Invalid, await _line.Run(arguments));
        Assert.NotEqual("", _line.Errors);
    }

    private static string Simulated(JsonElement run) => run.GetProperty("simulated").GetString()!;

    private static async Task<JsonElement> Record(Server server)
    {
        using var http = new HttpClient();
        return JsonDocument.Parse(await http.GetStringAsync(new Uri($"http://{server.Address}/api/runs/smallest-1/record"))).RootElement;
    }
}
