using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;

namespace RolloutSim.Tests.Client.Commands;

/// <summary>Goals of the plan: replications that go on until they are decided, levers that are judged on each, an exit code for those that are missed.</summary>
public sealed class StudyGoalsTests : IDisposable
{
    private const string Goals = "goals=[P(tools-mailed-back on time) >= 99.9%, P(county-summary on time) >= 50%, page.p95 <= 3 s]";

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Auto_ends_when_all_goals_are_decided_and_is_the_same_as_asking_for_so_many()
    {
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--replications", "auto", "--set", Goals, "-o", "auto"));
        Assert.Contains("judged at look 1 of up to 6, by intervals of 99.2 % each", _line.Output);
        Assert.All(_line.OutputLines.Where(line => !line.Contains("rolloutsim") && !line.Contains("goals=")), line => Assert.InRange(TextWidth.Of(line), 0, CommandContext.DefaultWidth));
        JsonElement study = Study("auto");
        Assert.Equal(["missed", "met", "met"], Verdicts(study));
        Assert.Equal((1, 6, 12_800), (study.GetProperty("auto").GetProperty("look").GetInt32(), study.GetProperty("auto").GetProperty("looks").GetInt32(), study.GetProperty("auto").GetProperty("most").GetInt32()));

        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--replications", "400", "--set", Goals, "-o", "fixed", "--quiet"));
        Assert.Equal(Digest("auto"), Digest("fixed"));
        JsonElement wide = study.GetProperty("goals")[0].GetProperty("chance"), narrow = Study("fixed").GetProperty("goals")[0].GetProperty("chance");
        Assert.Equal(wide.GetProperty("hits").GetInt32(), narrow.GetProperty("hits").GetInt32());
        Assert.True(wide.GetProperty("low").GetDouble() < narrow.GetProperty("low").GetDouble());
        Assert.Equal(JsonValueKind.Null, Study("fixed").GetProperty("auto").ValueKind);
    }

    [Fact]
    public async Task A_second_look_goes_on_where_the_first_ended()
    {
        // About 89% of the replications mail in time, so that the interval after 400 holds 85% and that after 800 does not.
        const string Near = "goals=[P(tools-mailed-back on time) >= 85%]";
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--replications", "auto", "--set", Near, "--set", "levers={}", "-o", "auto", "--json"));
        JsonElement study = Study("auto");
        int replications = study.GetProperty("replications").GetInt32(), look = study.GetProperty("auto").GetProperty("look").GetInt32();
        Assert.InRange(look, 2, 6);
        Assert.Equal(400 << (look - 1), replications);
        Assert.Equal(["met"], Verdicts(study));
        await _line.Run("run", "smallest", "--replications", $"{replications}", "--set", Near, "--set", "levers={}", "-o", "fixed", "--quiet");
        Assert.Equal(Digest("auto"), Digest("fixed"));
    }

    [Fact]
    public async Task A_missed_goal_is_99_where_that_is_asked_for()
    {
        Assert.Equal(ExitCode.GoalMissed, await _line.Run("run", "smallest", "--replications", "300", "--set", Goals, "--fail-on-goals", "-o", "a", "--quiet"));
        Assert.StartsWith("error: goal missed: P(tools-mailed-back on time) >= 99.9%; it is ", Assert.Single(_line.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("completed", _line.Json("a", RunFiles.Manifest).GetProperty("status").GetString());
        Assert.Equal(ExitCode.GoalMissed, await _line.Run("run", "smallest", "--replications", "300", "--set", Goals, "--fail-on-goals", "-o", "b", "--json"));
        Assert.Equal(99, JsonDocument.Parse(_line.OutputLines[^1]).RootElement.GetProperty("exitCode").GetInt32());
        // What is undecided is not missed.
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--replications", "10", "--fail-on-goals", "-o", "c", "--quiet"));
        Assert.Equal(["undecided", "undecided", "undecided"], Verdicts(Study("c")));
    }

    [Theory]
    [InlineData("--replications", "1")]
    [InlineData("--executor", "sequential")]
    public async Task One_season_judges_no_goal(params string[] options)
    {
        Assert.Equal(ExitCode.Invalid, await _line.Run(["run", "smallest", "--fail-on-goals", .. options]));
        Assert.Contains("--fail-on-goals judges chances: it needs --replications N of 2 or more", _line.Errors);
        Assert.Empty(Directory.GetFileSystemEntries(_line.Directory));
    }

    [Fact]
    public async Task Levers_are_ranked_by_the_goals_that_are_not_met_then_by_their_cost()
    {
        // The first lever mails on Saturday; the others change nothing at all, for nobody sings here, and differ in their cost.
        const string Levers = "levers={dear: {set: {test-day.batches.size: 6}, costs: 900 yuan}, cheap: {set: {test-day.batches.size: 7}, costs: 100 yuan}, "
            + "saturday: {set: {calendar.extra-working-day: 2021-05-29}, costs: ~2000 yuan}}";
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--replications", "300", "--set", Goals, "--set", Levers, "-o", "a"));
        JsonElement[] levers = [.. Study("a").GetProperty("levers").EnumerateArray()];
        Assert.Equal(["saturday", "cheap", "dear"], levers.Select(lever => lever.GetProperty("id").GetString()));
        JsonElement[] goals = [.. levers[0].GetProperty("goals").EnumerateArray()];
        Assert.Equal(["P(tools-mailed-back on time)", "P(county-summary on time)", "P(page.p95 <= 3 s)"], goals.Select(goal => goal.GetProperty("condition").GetString()));
        Assert.True(goals[0].GetProperty("low").GetDouble() > 0);
        Assert.Equal(0, levers[1].GetProperty("difference").GetDouble());
        // Three levers are tried: each interval is wider than it would be for one.
        Assert.Equal(-levers[1].GetProperty("low").GetDouble(), levers[1].GetProperty("high").GetDouble());
        Assert.Matches(@"saturday .*\+\d.*~2,000 yuan, ~\d+ a point", _line.Output);
        Assert.Contains("goal 1", _line.Output);
        Assert.Contains("1 ✗ missed  P(tools-mailed-back on time)", _line.Output);
    }

    private JsonElement Study(string run) => _line.Json(run, RunFiles.Summary).GetProperty("study");

    private string? Digest(string run) => _line.Json(run, RunFiles.Manifest).GetProperty("replicationsDigest").GetString();

    private static IEnumerable<string?> Verdicts(JsonElement study) => study.GetProperty("goals").EnumerateArray().Select(goal => goal.GetProperty("verdict").GetString());
}
