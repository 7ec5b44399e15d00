using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Scenarios;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Client;

/// <summary>The commands, called in this process without a silo.</summary>
public sealed class RolloutCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_run_writes_its_directory_and_says_what_came_out()
    {
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--executor", "sequential"));
        Assert.Equal("", _line.Errors);
        Assert.StartsWith("最小示例  The smallest season · ", _line.Output);
        Assert.Contains("T = Thu 27 May, L = Fri 28 May · seed 1 · one season in", _line.Output);
        Assert.Contains("rolloutsim inspect smallest", _line.Output);
        Assert.DoesNotContain('\e', _line.Output);
        Assert.All(_line.OutputLines, line => Assert.InRange(TextWidth.Of(line), 0, CommandContext.DefaultWidth));
        Assert.Equal(RunFiles.All.Order(), Directory.GetFiles(_line.PathOf("runs", "smallest-1")).Select(Path.GetFileName).Order());

        JsonElement manifest = _line.Json("runs", "smallest-1", RunFiles.Manifest);
        Assert.Equal("completed", manifest.GetProperty("status").GetString());
        Assert.Equal(1, manifest.GetProperty("seed").GetInt32());
        Assert.Equal(64, manifest.GetProperty("digest").GetString()!.Length);
        Assert.Equal(ShippedPlans.Read("smallest").Sha256, manifest.GetProperty("planSha256").GetString());
        Assert.Equal("sequential", manifest.GetProperty("executor").GetString());
        Assert.Equal("smallest", _line.Json("runs", "smallest-1", RunFiles.Summary).GetProperty("plan").GetString());
        Assert.Equal(ShippedPlans.Read("smallest").ResolvedText, _line.Read("runs", "smallest-1", RunFiles.Plan));
    }

    [Fact]
    public async Task The_same_command_writes_the_same_bytes_but_for_the_machine()
    {
        await _line.Run("run", "smallest", "--executor", "parallel", "--threads", "2", "-o", "a", "--quiet");
        Assert.Equal("", _line.Output);
        await _line.Run("run", "smallest", "--executor", "parallel", "--threads", "2", "-o", "b", "--quiet");
        foreach (string file in RunFiles.All)
        {
            string a = _line.Read("a", file), b = _line.Read("b", file);
            if (file == RunFiles.Manifest) (a, b) = (WithoutMachine(a), WithoutMachine(b));
            Assert.Equal(a, b);
        }
        static string WithoutMachine(string manifest) => manifest[..manifest.IndexOf("\"machine\"", StringComparison.Ordinal)];
    }

    [Fact]
    public async Task Executor_partition_and_threads_do_not_reach_the_result()
    {
        await _line.Run("run", "smallest", "--executor", "sequential", "--partition", "one", "-o", "first", "--quiet");
        string digest = _line.Json("first", RunFiles.Manifest).GetProperty("digest").GetString()!, items = _line.Read("first", RunFiles.WorkItems);
        foreach (string[] how in (string[][])[["sequential", "school", "1"], ["parallel", "county", "1"], ["parallel", "province", "2"], ["parallel", "school", "2"]])
        {
            await _line.Run("run", "smallest", "--executor", how[0], "--partition", how[1], "--threads", how[2], "-o", "other", "--force", "--quiet");
            Assert.Equal(digest, _line.Json("other", RunFiles.Manifest).GetProperty("digest").GetString());
            Assert.Equal(items, _line.Read("other", RunFiles.WorkItems));
        }
        await _line.Run("run", "smallest", "--executor", "sequential", "--seed", "4294967295", "--quiet");
        Assert.NotEqual(digest, _line.Json("runs", "smallest-4294967295", RunFiles.Manifest).GetProperty("digest").GetString());
    }

    [Fact]
    public async Task A_run_is_not_overwritten_without_force()
    {
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--executor", "sequential"));
        string before = _line.Read("runs", "smallest-1", RunFiles.Manifest);
        Assert.Equal(ExitCode.Invalid, await _line.Run("run", "smallest", "--executor", "sequential"));
        Assert.Contains("--force", _line.Errors);
        Assert.Equal(before, _line.Read("runs", "smallest-1", RunFiles.Manifest));
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--executor", "sequential", "--force"));
        Assert.NotEqual(before, _line.Read("runs", "smallest-1", RunFiles.Manifest)); // the time of day
    }

    [Theory]
    [InlineData("unknown option '--exceutor'. Did you mean '--executor'?", "run", "smallest", "--exceutor", "grains")]
    [InlineData("unknown command 'rum'. Did you mean 'run'?", "rum", "smallest")]
    [InlineData("'run' needs an argument PLAN", "run")]
    [InlineData("'inspect' needs an argument UNIT", "inspect", "smallest")]
    [InlineData("'more' is one argument too many for 'run'", "run", "smallest", "more")]
    [InlineData("--seed needs a value: --seed N", "run", "smallest", "--seed")]
    [InlineData("--seed is given more than once", "run", "smallest", "--seed", "1", "--seed", "2")]
    [InlineData("--seed: expected a whole number from 0 to 4294967295; found '4294967296'", "run", "smallest", "--seed", "4294967296")]
    [InlineData("--seed: expected a whole number from 0 to 4294967295; found '-1'", "run", "smallest", "--seed=-1")]
    [InlineData("--threads: expected a whole number from 1 to 256; found 'two'", "run", "smallest", "--threads", "two")]
    [InlineData("--executor: expected one of sequential, parallel, grains; found 'grain'. Did you mean 'grains'?", "run", "smallest", "--executor", "grain")]
    [InlineData("--partition: expected one of one, province, county, school; found 'city'", "run", "smallest", "--partition", "city")]
    [InlineData("--pace: expected 'max' or how many times as fast as real time, such as 60x or 3600x; found 'fast'", "run", "smallest", "--pace", "fast")]
    [InlineData("--lang: expected one of en, zh; found 'fr'", "list", "--lang", "fr")]
    [InlineData("Did you mean 'smallest'?", "run", "smalest")]
    [InlineData("there is no run 'smallest'", "inspect", "smallest", "A1")]
    public async Task Bad_arguments_are_said_and_write_nothing(string expected, params string[] arguments)
    {
        Assert.Equal(ExitCode.Invalid, await _line.Run(arguments));
        Assert.Equal("", _line.Output);
        Assert.Contains(expected, _line.Errors);
        Assert.StartsWith("error: ", _line.Errors);
        Assert.DoesNotContain("   at ", _line.Errors);
        Assert.Empty(Directory.GetFileSystemEntries(_line.Directory));
    }

    [Theory]
    [InlineData("rollout: 1\nnmae: {zh: 甲, en: A}\n", ":2:1: ")]
    [InlineData("", ":1:1: ")]
    [InlineData("a: &x [1]\nb: *x\n", ":1:")]
    [InlineData("\t", ":1:")]
    public async Task A_bad_plan_names_the_place_and_leaves_no_run_directory(string text, string place)
    {
        string file = _line.Write("bad.rollout.yaml", text);
        foreach (string command in (string[])["run", "validate"])
        {
            Assert.Equal(ExitCode.Invalid, await _line.Run(command, file));
            Assert.Contains("bad.rollout.yaml" + place, _line.Errors);
            Assert.DoesNotContain("   at ", _line.Errors);
        }
        Assert.Equal([_line.PathOf(file)], Directory.GetFileSystemEntries(_line.Directory));
    }

    [Fact]
    public async Task Chinese_is_spoken_when_asked_for_or_by_the_environment()
    {
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--executor", "sequential", "--lang", "zh"));
        Assert.Contains("时间节点", _line.Output);
        Assert.DoesNotContain("DEADLINES", _line.Output);
        Assert.All(_line.OutputLines, line => Assert.InRange(TextWidth.Of(line), 0, CommandContext.DefaultWidth));
        _line["LANG"] = "zh_CN.UTF-8";
        Assert.Equal(ExitCode.Invalid, await _line.Run("run", "smalest"));
        Assert.StartsWith("错误：", _line.Errors);
        _line["LC_ALL"] = "C.UTF-8";
        Assert.Equal(ExitCode.Invalid, await _line.Run("run", "smalest"));
        Assert.StartsWith("error:", _line.Errors);
    }

    [Fact]
    public async Task Json_is_a_line_an_object_and_the_last_is_the_result()
    {
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--executor", "sequential", "--json"));
        JsonElement[] objects = [.. _line.OutputLines.Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal("progress", objects[0].GetProperty("type").GetString());
        JsonElement result = objects[^1];
        Assert.Equal("result", result.GetProperty("type").GetString());
        Assert.Equal(0, result.GetProperty("exitCode").GetInt32());
        Assert.Equal(objects[^2].GetProperty("of").GetInt64(), objects[^2].GetProperty("done").GetInt64());
        Assert.Equal(_line.Json("runs", "smallest-1", RunFiles.Summary).GetProperty("deadlinesCount").GetInt32(), result.GetProperty("summary").GetProperty("deadlinesCount").GetInt32());
        Assert.Equal(ExitCode.Invalid, await _line.Run("run", "smallest", "--json"));
        Assert.Equal(104, JsonDocument.Parse(Assert.Single(_line.OutputLines)).RootElement.GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public async Task Colours_are_for_terminals_that_want_them()
    {
        _line.IsTerminal = true;
        await _line.Run("list");
        Assert.Contains('\e', _line.Output);
        await _line.Run("list", "--no-color");
        Assert.DoesNotContain('\e', _line.Output);
        _line["NO_COLOR"] = "1";
        await _line.Run("list");
        Assert.DoesNotContain('\e', _line.Output);
    }

    [Theory]
    [InlineData(100, "en")]
    [InlineData(100, "zh")]
    [InlineData(140, "en")]
    [InlineData(140, "zh")]
    public async Task Xiji_fits_the_terminal(int width, string language)
    {
        _line.Width = width;
        Assert.Equal(ExitCode.Success, await _line.Run("run", "xiji-2021", "--executor", "sequential", "--lang", language));
        Assert.All(_line.OutputLines, line => Assert.InRange(TextWidth.Of(line), 0, width));
        Assert.Equal(ExitCode.Success, await _line.Run("inspect", "xiji-2021", "school-09", "--lang", language));
        Assert.All(_line.OutputLines, line => Assert.InRange(TextWidth.Of(line), 0, width));
        Assert.Contains('━', _line.Output);
    }

    [Fact]
    public async Task Every_shipped_plan_is_listed_and_valid()
    {
        Assert.Equal(ExitCode.Success, await _line.Run("list"));
        foreach (string name in ShippedPlans.Names) Assert.Contains(name, _line.Output);
        foreach (string name in Shipped.Names) Assert.Equal(ExitCode.Success, await _line.Run("validate", name));
        Assert.StartsWith("valid", _line.Output);
        Assert.Empty(Directory.GetFileSystemEntries(_line.Directory));
    }

    [Fact]
    public async Task Help_is_in_the_users_language_and_an_empty_call_is_a_question_for_it()
    {
        Assert.Equal(ExitCode.Success, await _line.Run());
        Assert.Contains("Usage  rolloutsim COMMAND", _line.Output);
        Assert.Equal(ExitCode.Success, await _line.Run("run", "--help"));
        Assert.Contains("--executor sequential|parallel|grains", _line.Output);
        Assert.Equal(ExitCode.Success, await _line.Run("run", "--help", "--lang", "zh"));
        Assert.Contains("用法  rolloutsim run PLAN", _line.Output);
    }

    [Fact]
    public async Task Inspect_simulates_again_what_no_grain_has_kept()
    {
        await _line.Run("run", "smallest", "--executor", "sequential", "--seed", "7", "--quiet");
        Assert.Equal(ExitCode.Success, await _line.Run("inspect", "smallest", "A1-2"));
        Assert.Contains("A1-2", _line.Output);
        Assert.Contains("simulated again", _line.Output);
        Assert.Contains("names are made up", _line.Output);
        Assert.Equal(ExitCode.Success, await _line.Run("inspect", "runs/smallest-7", "A1-2", "--json"));
        JsonElement unit = JsonDocument.Parse(_line.Output).RootElement;
        string completed = unit.GetProperty("items")[0].GetProperty("completed").GetString()!;
        Assert.Contains(completed, _line.Read("runs", "smallest-7", RunFiles.WorkItems));
        Assert.Equal(ExitCode.Invalid, await _line.Run("inspect", "smallest", "A1-22"));
        Assert.Contains("Did you mean 'A1-2'?", _line.Errors);
    }

    [Fact]
    public async Task A_stopped_run_has_all_its_files()
    {
        using var stop = new CancellationTokenSource();
        _line.Stop = stop.Token;
        await stop.CancelAsync(); // before the first window is over
        Assert.Equal(ExitCode.Interrupted, await _line.Run("run", "smallest", "--executor", "sequential"));
        Assert.Contains("Interrupted", _line.Output);
        JsonElement manifest = _line.Json("runs", "smallest-1", RunFiles.Manifest);
        Assert.Equal("interrupted", manifest.GetProperty("status").GetString());
        Assert.Equal(1, manifest.GetProperty("windows").GetInt32());
        Assert.Equal(RunFiles.All.Order(), Directory.GetFiles(_line.PathOf("runs", "smallest-1")).Select(Path.GetFileName).Order());
        _line.Stop = default;
        Assert.Equal(ExitCode.Success, await _line.Run("inspect", "smallest", "A1"));
        Assert.Contains("not done", _line.Output);
    }
}
