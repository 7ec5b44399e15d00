using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Client.Drills;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Progress;
using RolloutSim.Client.Runs;
using RolloutSim.Grains.Runs;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Drills;

namespace RolloutSim.Tests.Client.Drills;

/// <summary>A scripted drill: what a county that acts and one that sleeps come to with the same luck, what is refused, and that all of it repeats.</summary>
public sealed class DrillCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_county_that_acts_meets_its_objectives_and_one_that_sleeps_misses_those_that_it_should()
    {
        JsonElement acts = await Live("acts", DrillScriptTexts.Acts), sleeps = await Live("sleeps", DrillScriptTexts.Sleeps);
        Assert.All(Results(acts), result => Assert.Equal("Met", result.Value));
        // The chain passes it on, so that the province knows and decides: only what must be quick stays undone, and pupils wait.
        Assert.Equal(["asked", "pupils", "taken"], Results(sleeps).Where(result => result.Value == "Missed").Select(result => result.Key).Order(StringComparer.Ordinal));
        int Pupils(JsonElement review) => review.GetProperty("cost").GetProperty("pupilsTouched").GetInt32();
        Assert.Equal(0, Pupils(acts));
        Assert.True(Pupils(sleeps) > Pupils(acts));
        Assert.Equal(acts.GetProperty("digestOfBots").GetString(), sleeps.GetProperty("digestOfBots").GetString());
        Assert.Equal(JsonValueKind.Null, Taken(sleeps, "taken").GetProperty("worstS").ValueKind);
        Assert.Equal(180, Taken(acts, "taken").GetProperty("worstS").GetInt64());
    }

    [Fact]
    public async Task The_same_script_makes_the_same_bytes_and_so_does_its_record_without_it()
    {
        await Live("first", DrillScriptTexts.Acts);
        await Live("second", DrillScriptTexts.Acts);
        Assert.Equal(ExitCode.Success, await _line.Run("drill", "first-drill", "--replay", "first/record.json", "-o", "again", "--quiet"));
        foreach (string file in (string[])[.. DrillFiles.All, RunFiles.Record, RunFiles.Plan])
        {
            Assert.Equal(_line.Read("first", file), _line.Read("second", file));
            Assert.Equal(_line.Read("first", file), _line.Read("again", file));
        }
        Assert.Equal(ExitCode.Invalid, await _line.Run("drill", "power-cut", "--replay", "first/record.json", "-o", "other"));
        Assert.Contains("is the record of the drill first-drill", _line.Errors);
        Assert.Equal(ExitCode.Invalid, await _line.Run("drill", "first-drill", "--replay", "first/record.json", "--seed", "2", "-o", "other"));
        Assert.False(Directory.Exists(_line.PathOf("other")));
        Assert.Equal(ExitCode.Invalid, await _line.Run("drill", "first-drill", "--bots", "-o", "first"));
        Assert.Equal(ExitCode.Success, await _line.Run("drill", "first-drill", "--bots", "-o", "first", "--force", "--quiet"));
    }

    [Fact]
    public async Task A_decision_that_the_rules_do_not_allow_is_refused_and_changes_nothing()
    {
        JsonElement oversteps = await Live("oversteps", DrillScriptTexts.Oversteps);
        Assert.Contains("refused: continue seal-broken A1-2 by county at T 08:24 (A1-2): it must be approved first", _line.Output);
        JsonElement takes = await Live("takes", DrillScriptTexts.OnlyTakes);
        Assert.Equal("needs-approval", oversteps.GetProperty("decisions")[1].GetProperty("refused").GetString());
        Assert.Equal(Results(takes), Results(oversteps));
        Assert.Equal(takes.GetProperty("cost").GetRawText(), oversteps.GetProperty("cost").GetRawText());
        string[] Steps(JsonElement review) => [.. review.GetProperty("timeline").EnumerateArray().Select(line => line.GetRawText()).Where(line => !line.Contains("\"refused\"", StringComparison.Ordinal))];
        Assert.Equal(Steps(takes), Steps(oversteps));
    }

    [Fact]
    public async Task Once_the_room_is_being_closed_for_want_of_consent_nobody_can_ask_again()
    {
        JsonElement closes = await Live("closes", DrillScriptTexts.Closes);
        Assert.Equal([null, null, null, null, "already-decided", "already-done"], closes.GetProperty("decisions").EnumerateArray().Select(decision => decision.GetProperty("refused").GetString()));
        string[] steps = [.. closes.GetProperty("timeline").EnumerateArray().Where(line => line.GetProperty("incident").GetString() == "seal-broken/A1-2/1").Select(line => line.GetProperty("step").GetString()!)];
        Assert.Equal("resolved", steps[^1]);
        Assert.DoesNotContain("approval-asked", steps.SkipWhile(step => step != "approval-refused"));
    }

    [Fact]
    public async Task An_inject_by_state_strikes_when_the_state_is_there_and_not_before()
    {
        JsonElement acts = await Live("acts", DrillScriptTexts.Acts), sleeps = await Live("sleeps", DrillScriptTexts.Sleeps);
        JsonElement Second(JsonElement review) => review.GetProperty("injects")[2];
        Assert.True(Second(acts).GetProperty("isByState").GetBoolean());
        Assert.Equal(JsonValueKind.Null, Second(acts).GetProperty("at").ValueKind);
        Assert.Equal(JsonValueKind.String, Second(sleeps).GetProperty("at").ValueKind);
    }

    [Fact]
    public async Task A_state_is_watched_alike_however_the_season_is_cut()
    {
        Drill drill = ShippedDrills.Read("first-drill");
        Plan plan = DrillScriptReader.ReadText(drill, DrillScriptTexts.Sleeps, "sleeps").Apply(drill);
        SeasonOutcome alone = LocalRunner.RunAlone(plan, 1, 0);
        Assert.NotEqual(LocalRunner.RunAlone(drill.Plan, 1, 0).Digest, alone.Digest);
        Assert.Contains(alone.Reports.Desks.SelectMany(desk => desk.Incidents), incident => plan.Season.Incidents!.Kinds[incident.Kind].Id == "power-cut");
        SeasonOutcome parallel = await new LocalRunner(TimeProvider.System).RunAsync(plan, new ExecutionSettings(1, ExecutorKind.Parallel, PartitionLevel.School, 2, Pace.Max), new ProgressBoard(), CancellationToken.None);
        Assert.Equal(alone.Digest, parallel.Digest);
    }

    [Theory]
    [InlineData("script: 1\nseats: [conty A1]\n", "s.script.yaml:2:9: seats.1: ")]
    [InlineData("script: 1\nseats: [city A1]\n", "nobody can sit there in this drill")]
    [InlineData("script: 1\nseats: [county A1]\ndecisions:\n  - acknowledge seal-broken A1-2 by province at T 08:25\n", "s.script.yaml:4:5: decisions.1: the script decides for the seat 'province'")]
    [InlineData("script: 1\nseats: [county A1]\ndecisions:\n  - acknowledge seal-brokn A1-2 by county at T 08:25\n", "the plan knows no kind of incident 'seal-brokn'")]
    [InlineData("script: 1\nseats: [county A1]\ndecisions:\n  - acknowledge seal-broken A1-2 by county at T 12:25\n", "the moment lies outside the drill")]
    [InlineData("script: 1\nseats: [county A1]\ndecides: []\n", "unknown key 'decides'")]
    public async Task What_does_not_fit_the_drill_is_an_error_with_its_place(string script, string expected)
    {
        _line.Write("s.script.yaml", script);
        Assert.Equal(ExitCode.Invalid, await _line.Run("drill", "first-drill", "--script", "s.script.yaml", "-o", "none"));
        Assert.Contains(expected, _line.Errors);
        Assert.False(Directory.Exists(_line.PathOf("none")));
    }

    [Fact]
    public async Task Without_a_script_the_model_has_all_seats_and_the_list_shows_the_drills()
    {
        Assert.Equal(ExitCode.Success, await _line.Run("drill", "first-drill", "--bots", "--json"));
        JsonElement review = _line.Json("runs/drill-first-drill-1", DrillFiles.ReviewJson);
        Assert.Equal(review.GetProperty("digestOfBots").GetString(), review.GetProperty("digest").GetString());
        Assert.All(review.GetProperty("seats").EnumerateArray(), seat => Assert.False(seat.GetProperty("isHeld").GetBoolean()));
        await _line.Run("list");
        Assert.All((string[])["first-drill", "log-in-failures", "power-cut", "vehicle-accident"], drill => Assert.Contains(drill, _line.Output));
        Assert.Equal(ExitCode.Invalid, await _line.Run("drill", "powr-cut"));
        Assert.Contains("Did you mean 'power-cut'?", _line.Errors);
    }

    private async Task<JsonElement> Live(string name, string script)
    {
        _line.Write(name + ".script.yaml", script);
        Assert.Equal(ExitCode.Success, await _line.Run("drill", "first-drill", "--script", name + ".script.yaml", "-o", name));
        return _line.Json(name, DrillFiles.ReviewJson);
    }

    private static JsonElement Taken(JsonElement review, string objective) => review.GetProperty("objectives").EnumerateArray().First(its => its.GetProperty("id").GetString() == objective);

    private static Dictionary<string, string> Results(JsonElement review) =>
        review.GetProperty("objectives").EnumerateArray().ToDictionary(objective => objective.GetProperty("id").GetString()!, objective => objective.GetProperty("result").GetString()!);
}
