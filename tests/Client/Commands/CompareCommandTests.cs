using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;

namespace RolloutSim.Tests.Client.Commands;

/// <summary>The command line of comparisons: what can be compared, what is said, which files and exit codes come of it.</summary>
public sealed class CompareCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_plan_and_itself_do_not_differ()
    {
        Assert.Equal(ExitCode.Success, await _line.Run("compare", "smallest", "smallest", "--replications", "30", "--detailed-exitcode"));
        Assert.Contains("the same in all 30 replications, to the last event", _line.Output);
        Assert.Equal("", _line.Errors);
        Assert.Empty(Directory.GetFileSystemEntries(_line.Directory));
    }

    [Theory]
    [InlineData(100, "en", "B AGAINST A", "✗ B finishes ")]
    [InlineData(120, "zh", "B 与 A 相比", "✗ B 完成“")]
    public async Task What_differs_is_said_in_plain_words_and_is_2(int width, string language, string heading, string sentence)
    {
        _line.Width = width;
        string[] call = ["compare", "smallest", "--set", "people.absent=20%", "--replications", "60", "--lang", language];
        Assert.Equal(ExitCode.Success, await _line.Run(call));
        Assert.All(_line.OutputLines, line => Assert.InRange(TextWidth.Of(line), 0, width));
        Assert.Contains(heading, _line.Output);
        Assert.Contains(sentence, _line.Output);
        int few = _line.OutputLines.Length;
        Assert.Equal(ExitCode.Differences, await _line.Run([.. call, "--detailed-exitcode", "--verbose"]));
        Assert.All(_line.OutputLines, line => Assert.InRange(TextWidth.Of(line), 0, width));
        Assert.True(_line.OutputLines.Length > few);
    }

    [Fact]
    public async Task A_lever_differs_by_what_the_run_says_of_it()
    {
        await _line.Run("run", "smallest", "--replications", "80", "--quiet");
        JsonElement lever = _line.Json("runs", "smallest-1", RunFiles.Summary).GetProperty("study").GetProperty("levers").EnumerateArray().First(each => each.GetProperty("id").GetString() == "saturday-duty");
        // The run has kept its replications; the lever's plan is simulated with the same seed and number.
        Assert.Equal(ExitCode.Success, await _line.Run("compare", "smallest-1", "--lever", "saturday-duty", "--lever", "second-vehicle", "--json"));
        JsonElement message = JsonDocument.Parse(_line.OutputLines[^1]).RootElement;
        Assert.Equal([true, false, false], message.GetProperty("scenarios").EnumerateArray().Select(scenario => scenario.GetProperty("isFromRun").GetBoolean()));
        Assert.All(message.GetProperty("scenarios").EnumerateArray(), scenario => Assert.Equal(80, scenario.GetProperty("replications").GetInt32()));
        JsonElement all = Measure(message, 0, "goal P(all dated work items on time)");
        Assert.Equal(lever.GetProperty("difference").GetDouble(), all.GetProperty("difference").GetDouble());
        // Two levers in the run, two comparisons here: the same confidence.
        Assert.Equal(lever.GetProperty("low").GetDouble(), all.GetProperty("low").GetDouble());
        Assert.Equal(lever.GetProperty("high").GetDouble(), all.GetProperty("high").GetDouble());
        Assert.Equal(0.975, message.GetProperty("comparisons")[0].GetProperty("level").GetDouble());
        JsonElement tools = Measure(message, 1, "goal P(tools at all schools by 08:00)");
        Assert.True(tools.GetProperty("difference").GetDouble() > 0, "a second vehicle is never later");
    }

    [Fact]
    public async Task Runs_are_read_and_what_they_do_not_share_is_said()
    {
        foreach ((string name, string seed, string count) in new[] { ("few", "1", "20"), ("many", "1", "30"), ("other", "2", "30") })
            await _line.Run("run", "smallest", "--seed", seed, "--replications", count, "-o", name, "--quiet", "--set", "levers={}");
        Assert.Equal(ExitCode.Success, await _line.Run("compare", "few", "many", "other", "--detailed-exitcode"));
        Assert.Contains("A has 20 replications and B 30: compared over the 20 that both have", _line.Output);
        Assert.Contains("A and C have different seeds", _line.Output);
        Assert.Contains("the same in all 20 replications", _line.Output);
        // A plan beside runs takes their seed and as many replications.
        Assert.Equal(ExitCode.Success, await _line.Run("compare", "other", "smallest", "--json"));
        JsonElement plan = JsonDocument.Parse(_line.OutputLines[^1]).RootElement.GetProperty("scenarios")[1];
        Assert.Equal((2, 30), (plan.GetProperty("seed").GetInt32(), plan.GetProperty("replications").GetInt32()));
        Assert.True(JsonDocument.Parse(_line.OutputLines[^1]).RootElement.GetProperty("comparisons")[0].GetProperty("isSame").GetBoolean());
        Assert.Equal(ExitCode.Success, await _line.Run("compare", "many", "few", "--replications", "10", "--json"));
        Assert.Equal(10, JsonDocument.Parse(_line.OutputLines[^1]).RootElement.GetProperty("comparisons")[0].GetProperty("firstReplications").GetInt32());
    }

    [Fact]
    public async Task A_run_of_one_season_is_simulated_as_its_plan_with_its_seed()
    {
        await _line.Run("run", "smallest", "--executor", "sequential", "--seed", "5", "--set", "people.absent=20%", "-o", "season", "--quiet");
        Assert.Equal(ExitCode.Success, await _line.Run("compare", "season", "smallest", "--replications", "10", "--json"));
        JsonElement message = JsonDocument.Parse(_line.OutputLines[^1]).RootElement;
        Assert.Equal([5, 5], message.GetProperty("scenarios").EnumerateArray().Select(scenario => scenario.GetProperty("seed").GetInt32()));
        Assert.False(message.GetProperty("comparisons")[0].GetProperty("isSame").GetBoolean());
    }

    [Fact]
    public async Task A_season_under_way_is_compared_as_it_stands()
    {
        string list = _line.Write("done.csv", "unit,id,completed\nA1,schools-reported,2021-03-16\n,schools-drawn,2021-03-26\n");
        await _line.Run("run", "smallest", "--as-of", "2021-03-28", "--actuals", list, "--replications", "30", "--set", "levers={}", "-o", "now", "--quiet");
        Assert.Equal(ExitCode.Success, await _line.Run("compare", "now", "--set", "people.absent=20%", "--json"));
        JsonElement message = JsonDocument.Parse(_line.OutputLines[^1]).RootElement;
        Assert.True(Measure(message, 0, "done schools-reported").GetProperty("isSame").GetBoolean()); // what is done is done in both
        Assert.StartsWith("2021-03-16", Measure(message, 0, "done schools-reported").GetProperty("secondAt").GetString());
        Assert.False(Measure(message, 0, "done rosters-submitted").GetProperty("isSame").GetBoolean());
    }

    [Fact]
    public async Task Each_replication_of_a_run_is_the_one_that_is_run_alone()
    {
        await _line.Run("run", "smallest", "--replications", "12", "-o", "all", "--quiet", "--set", "levers={}");
        string[] rows = _line.Read("all", RunFiles.Replications).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        foreach (string number in new[] { "0", "7", "11" })
        {
            await _line.Run("run", "smallest", "--replication", number, "--executor", "sequential", "-o", "alone" + number, "--quiet");
            string row = Assert.Single(rows, row => row.StartsWith(number + ",", StringComparison.Ordinal));
            Assert.Equal(row.Split(',')[1], _line.Json("alone" + number, RunFiles.Manifest).GetProperty("digest").GetString());
        }
    }

    [Fact]
    public async Task Its_files_are_the_same_each_time_and_stay_unless_forced()
    {
        string[] call = ["compare", "smallest", "--set", "people.absent=20%", "--replications", "20", "--quiet"];
        Assert.Equal(ExitCode.Success, await _line.Run([.. call, "-o", "a", "--threads", "1"]));
        Assert.Equal(ExitCode.Success, await _line.Run([.. call, "-o", "b", "--threads", "2"]));
        Assert.Equal(["compare.csv", "compare.json"], Directory.GetFiles(_line.PathOf("a")).Select(Path.GetFileName).Order());
        foreach (string file in (string[])["compare.csv", "compare.json"]) Assert.Equal(_line.Read("a", file), _line.Read("b", file));
        string[] lines = _line.Read("a", "compare.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(_line.Json("a", "compare.json").GetProperty("comparisons")[0].GetProperty("measures").GetArrayLength(), lines.Length - 1);
        Assert.Equal(ExitCode.Invalid, await _line.Run([.. call, "-o", "a"]));
        Assert.Contains("is there already", _line.Errors);
        Assert.Equal(ExitCode.Success, await _line.Run([.. call, "-o", "a", "--force"]));
    }

    [Theory]
    [InlineData("there is nothing to compare with", "smallest")]
    [InlineData("'smalest' is neither a plan nor a run. Did you mean 'smallest'?", "smalest", "xiji-2021")]
    [InlineData("Did you mean 'saturday-duty'?", "smallest", "--lever", "saturday-dutty")]
    [InlineData("--lever needs a value: --lever NAME", "smallest", "--lever")]
    [InlineData("--set people.county.liason=2: people.county.liason: ", "smallest", "--set", "people.county.liason=2")]
    [InlineData("unknown option '--replication'. Did you mean '--replications'?", "smallest", "smallest", "--replication", "7")]
    [InlineData("--replications: expected a whole number from 2 to 1000000; found '1'", "smallest", "smallest", "--replications", "1")]
    public async Task What_cannot_be_compared_is_said(string expected, params string[] arguments)
    {
        Assert.Equal(ExitCode.Invalid, await _line.Run(["compare", .. arguments]));
        Assert.StartsWith("error: ", _line.Errors);
        Assert.Contains(expected, _line.Errors);
        Assert.Empty(Directory.GetFileSystemEntries(_line.Directory));
    }

    [Fact]
    public async Task A_run_that_was_changed_by_hand_is_refused()
    {
        await _line.Run("run", "smallest", "--replications", "3", "--quiet", "--set", "levers={}", "-o", "a");
        string kept = _line.Read("a", RunFiles.Replications);
        _line.Write("a/" + RunFiles.Replications, kept[..(kept.Length / 2)]);
        Assert.Equal(ExitCode.Invalid, await _line.Run("compare", "a", "smallest"));
        Assert.Contains("is damaged", _line.Errors);
        _line.Write("a/" + RunFiles.Replications, kept);
        _line.Write("a/" + RunFiles.Plan, _line.Read("a", RunFiles.Plan).Replace("15%", "25%", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Invalid, await _line.Run("compare", "a", "smallest"));
        Assert.Contains("it was changed since", _line.Errors);
    }

    private static JsonElement Measure(JsonElement message, int comparison, string id) =>
        message.GetProperty("comparisons")[comparison].GetProperty("measures").EnumerateArray().First(measure => measure.GetProperty("id").GetString() == id);
}
