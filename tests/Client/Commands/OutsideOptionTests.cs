using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Runs;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Tests.Client.Commands;

/// <summary>Incidents and decisions of one call: they act, they are written down, the run replays from its own plan, and mistakes name the option.</summary>
public sealed class OutsideOptionTests : IDisposable
{
    private const string Inject = "power-cut A1-1 at T 09:36 lasts 40 min", Decide = "acknowledge power-cut A1-1 by county at T 09:37";

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task An_inject_and_a_decision_act_are_written_down_and_replay()
    {
        await _line.Run("run", "smallest", "--executor", "sequential", "--quiet");
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--executor", "sequential", "--inject", Inject, "--decide", Decide, "-o", "a"));
        Assert.Contains($"changed for this run: inject {Inject}", _line.Output);
        Assert.Contains($"--inject \"{Inject}\" --decide \"{Decide}\" --seed 2", _line.Output);
        JsonElement manifest = _line.Json("a", RunFiles.Manifest);
        Assert.Equal<string?>([Inject], Texts(manifest, "injects"));
        Assert.Equal<string?>([Decide], Texts(manifest, "decisions"));
        Assert.Empty(Texts(manifest, "set"));
        Assert.NotEqual(Digest("runs/smallest-1"), Digest("a"));

        string[][] steps = [.. _line.Read("a", RunFiles.Incidents).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
        Assert.Equal(["replication", "incident", "at", "unit", "level", "step", "by"], steps[0][..7]);
        string[][] own = [.. steps.Where(step => step[1] == "power-cut/A1-1/1")];
        Assert.Equal(["0", "power-cut/A1-1/1", "2021-05-27T09:36:00+08:00", "A1-1", "2", "occurred", "school"], own[0][..7]);
        Assert.Contains(own, step => step[5] == "refused" && step[^1] == "1"); // at 09:37 nobody had told the county yet
        Assert.Equal("resolved", own[^1][5]);

        Assert.Equal(ExitCode.Success, await _line.Run("run", _line.PathOf("a", RunFiles.Plan), "--executor", "sequential", "-o", "b", "--quiet"));
        Assert.Equal(Digest("a"), Digest("b"));
        Assert.Equal(_line.Read("a", RunFiles.Incidents), _line.Read("b", RunFiles.Incidents));
    }

    [Fact]
    public async Task Every_replication_is_struck()
    {
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--replications", "10", "--set", "levers={}", "--inject", Inject));
        JsonElement incidents = _line.Json(Path.GetRelativePath(_line.Directory, Assert.Single(Directory.GetDirectories(_line.PathOf("runs"), "smallest-1-*inject*"))), RunFiles.Summary)
            .GetProperty("study").GetProperty("incidents");
        JsonElement serious = incidents.GetProperty("levels")[1];
        Assert.InRange(serious.GetProperty("perSeason").GetDouble(), 1, 2);
        Assert.True(serious.GetProperty("resolved").GetProperty("p50").GetDouble() > 20, "a power cut lasts until the company is done, or 40 minutes");
        Assert.Contains("▲ 2 serious", _line.Output);
    }

    [Theory]
    [InlineData("error: --inject \"power-cot A1-1 at T 09:36\": injects.1: the plan knows no kind of incident 'power-cot'", "--inject", "power-cot A1-1 at T 09:36")]
    [InlineData("there is no unit 'A1-4'", "--inject", "power-cut A1-4 at T 09:36")]
    [InlineData("expected an incident, where and when, as in 'power-cut school-14 at T 09:36'", "--inject", "power-cut A1-1")]
    [InlineData("--decide \"agree power-cut A1-1 by county at T 09:38\"", "--decide", "agree power-cut A1-1 by county at T 09:38")]
    [InlineData("power-cut A1-1 by mayor", "--decide", "acknowledge power-cut A1-1 by mayor at T 09:38")]
    [InlineData("--inject needs a value: --inject KIND UNIT at DAY TIME", "--inject")]
    [InlineData("--decide needs a value", "--decide", " ")]
    public async Task A_mistake_names_the_option_and_leaves_nothing(string expected, params string[] options)
    {
        Assert.Equal(ExitCode.Invalid, await _line.Run(["run", "smallest", .. options]));
        Assert.Contains(expected, _line.Errors);
        Assert.Empty(Directory.GetFileSystemEntries(_line.Directory));
    }

    [Fact]
    public void A_call_can_be_typed_again() =>
        Assert.Equal($"smallest --inject \"{Inject}\" --decide \"{Decide}\"", SetOption.Call("smallest", [PlanOverride.Inject(Inject), PlanOverride.Decide(Decide)]));

    private static IEnumerable<string?> Texts(JsonElement json, string key) => json.GetProperty(key).EnumerateArray().Select(text => text.GetString());

    private string? Digest(string run) => _line.Json(run, RunFiles.Manifest).GetProperty("digest").GetString();
}
