using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Tests.Client.Commands;

/// <summary>Replications from the command line: files that agree with each other, the same bytes for any number of workers, each replication again alone.</summary>
public sealed class ReplicatedRunTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Workers_do_not_reach_the_bytes_and_replication_0_is_the_season()
    {
        for (int workers = 1; workers <= 2; workers++)
            Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--replications", "30", "--threads", $"{workers}", "-o", $"with-{workers}", "--quiet"));
        Assert.Equal(RunFiles.Study.Order(), Directory.GetFiles(_line.PathOf("with-1")).Select(Path.GetFileName).Order());
        foreach (string file in RunFiles.Study.Where(file => file != RunFiles.Manifest)) Assert.Equal(_line.Read("with-1", file), _line.Read("with-2", file));
        JsonElement one = _line.Json("with-1", RunFiles.Manifest), two = _line.Json("with-2", RunFiles.Manifest);
        Assert.Equal(64, one.GetProperty("replicationsDigest").GetString()!.Length);
        Assert.Equal(one.GetProperty("replicationsDigest").GetString(), two.GetProperty("replicationsDigest").GetString());
        Assert.Equal(30, one.GetProperty("replications").GetInt32());

        await _line.Run("run", "smallest", "--executor", "sequential", "-o", "season", "--quiet");
        Assert.Equal(one.GetProperty("digest").GetString(), _line.Json("season", RunFiles.Manifest).GetProperty("digest").GetString());
        Assert.Equal(_line.Read("with-1", RunFiles.WorkItems), _line.Read("season", RunFiles.WorkItems));
        Assert.Equal(ExitCode.Success, await _line.Run("inspect", "with-1", "A1-2"));
    }

    [Fact]
    public async Task One_replication_is_run_again_alone()
    {
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--seed", "4", "--replication", "7", "--executor", "sequential", "--quiet"));
        JsonElement manifest = _line.Json("runs", "smallest-4-replication-7", RunFiles.Manifest);
        Assert.Equal(7, manifest.GetProperty("replication").GetInt32());
        Assert.Equal(new SeasonReplicator(ShippedPlans.Read("smallest").Season).Run(new ReplicationKey(4, 7)).Digest, manifest.GetProperty("digest").GetString());
        Assert.Equal(ExitCode.Success, await _line.Run("inspect", "smallest-4-replication-7", "A1", "--json"));
        string completed = JsonDocument.Parse(_line.Output).RootElement.GetProperty("items")[0].GetProperty("completed").GetString()!;
        Assert.Contains(completed, _line.Read("runs", "smallest-4-replication-7", RunFiles.WorkItems));
    }

    [Fact]
    public async Task Blame_in_the_table_adds_up_to_lateness_and_chances_agree_with_it()
    {
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--replications", "80", "--json"));
        JsonElement[] objects = [.. _line.OutputLines.Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal((240, 240), (objects[^2].GetProperty("replications").GetInt32(), objects[^2].GetProperty("of").GetInt32()));
        JsonElement study = objects[^1].GetProperty("summary").GetProperty("study");

        string[] lines = Lines(RunFiles.Lateness);
        Assert.Equal("replication,unit,id,late_us,tag,at_unit,at_id,blame_us", lines[0]);
        string[][] rows = [.. lines.Skip(1).Select(line => line.Split(','))];
        Assert.NotEmpty(rows);
        Assert.All(rows.GroupBy(row => (row[0], row[1], row[2])), item => Assert.Equal(long.Parse(item.First()[3]), item.Sum(row => long.Parse(row[7]))));

        string[] header = Lines(RunFiles.Deadlines)[0].Split(',');
        string[][] deadlines = [.. Lines(RunFiles.Deadlines).Skip(1).Select(line => line.Split(','))];
        Assert.All(deadlines, row => Assert.Equal(header.Length, row.Length));
        int Column(string name) => Array.IndexOf(header, name);
        foreach (JsonElement deadline in study.GetProperty("deadlines").EnumerateArray())
        {
            string id = deadline.GetProperty("id").GetString()!;
            string[] row = deadlines.First(row => row[Column("id")] == id);
            Assert.Equal(deadline.GetProperty("units").GetInt32(), int.Parse(row[Column("units")]));
            Assert.Equal(deadline.GetProperty("late").GetProperty("hits").GetInt32(), int.Parse(row[Column("late")]));
            // All of smallest is done in the end, so each late replication of an item has its blame.
            Assert.Equal(int.Parse(row[Column("late")]), rows.Where(late => late[2] == id).Select(late => late[0]).Distinct().Count());
            Assert.NotEqual("", row[Column("p95_high")]);
        }
        // Two levers of the plan, each in the same 80 replications.
        JsonElement[] levers = [.. study.GetProperty("levers").EnumerateArray()];
        Assert.Equal(["saturday-duty", "second-vehicle"], levers.Select(lever => lever.GetProperty("id").GetString()).Order());
        Assert.All(levers, lever => Assert.Equal(
            (lever.GetProperty("allOnTime").GetProperty("hits").GetInt32() - study.GetProperty("allOnTime").GetProperty("hits").GetInt32()) / 80.0,
            lever.GetProperty("difference").GetDouble(), 1e-6));
        JsonElement[] goals = [.. study.GetProperty("goals").EnumerateArray()];
        Assert.Equal("met", goals[2].GetProperty("verdict").GetString());
        // Each goal that is computed has an effect of its own.
        Assert.All(levers, lever =>
        {
            JsonElement[] effects = [.. lever.GetProperty("goals").EnumerateArray()];
            Assert.Equal(["P(tools-mailed-back on time)", "P(tools at all schools by 08:00)", "P(page.p95 <= 3 s)"], effects.Select(goal => goal.GetProperty("condition").GetString()));
            Assert.All(effects.Zip(goals), pair => Assert.Equal((Hits(pair.First) - Hits(pair.Second)) / 80.0, pair.First.GetProperty("difference").GetDouble(), 1e-6));
        });
        static int Hits(JsonElement goal) => goal.GetProperty("chance").GetProperty("hits").GetInt32();
        int mailedLate = rows.Where(row => row[2] == "tools-mailed-back").Select(row => row[0]).Distinct().Count();
        Assert.Equal(80 - mailedLate, goals[0].GetProperty("chance").GetProperty("hits").GetInt32());
    }

    [Theory]
    [InlineData(100, "en")]
    [InlineData(110, "zh")]
    [InlineData(150, "en")]
    public async Task The_screen_says_goals_and_deadlines_and_fits(int width, string language)
    {
        _line.Width = width;
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--replications", "20", "--lang", language));
        Assert.All(_line.OutputLines, line => Assert.InRange(TextWidth.Of(line), 0, width));
        Assert.Contains(language == "en" ? "GOALS" : "目标", _line.Output);
        Assert.Contains(language == "en" ? "lateness comes from" : "逾期原因", _line.Output);
        Assert.Contains(language == "en" || width >= 140 ? "saturday-duty" : "周六值班", _line.Output);
        Assert.Contains("P(tools-mailed-back on time) = ", _line.Output);
        Assert.Contains(language == "en" ? "needs 72 runs" : "需 72 次模拟", _line.Output); // 20 replications carry no interval of P95
        Assert.Equal("", _line.Errors);
    }

    [Fact]
    public async Task What_is_stopped_at_once_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        _line.Stop = stop.Token;
        await stop.CancelAsync();
        Assert.Equal(ExitCode.Interrupted, await _line.Run("run", "smallest", "--replications", "1000000"));
        if (Directory.Exists(_line.PathOf("runs", "smallest-1"))) // a batch was in hand already
            Assert.InRange(_line.Json("runs", "smallest-1", RunFiles.Manifest).GetProperty("replications").GetInt32(), 1, 999_999);
    }

    [Theory]
    [InlineData("--replications and --executor do not go together", "--replications", "2", "--executor", "grains")]
    [InlineData("--replications and --replication do not go together", "--replications", "2", "--replication", "1")]
    [InlineData("--replications: expected a whole number from 1 to 1000000, or auto; found '0'", "--replications", "0")]
    public async Task What_does_not_go_together_is_said(string expected, params string[] options)
    {
        Assert.Equal(ExitCode.Invalid, await _line.Run(["run", "smallest", .. options]));
        Assert.Contains(expected, _line.Errors);
        Assert.Empty(Directory.GetFileSystemEntries(_line.Directory));
    }

    private string[] Lines(string file) => _line.Read("runs", "smallest-1", file).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
