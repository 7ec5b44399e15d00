using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Actuals;

namespace RolloutSim.Tests.Client.Commands;

/// <summary>A season under way from the command line: one digest however it is run, again by its number, from another run's table, and what is refused.</summary>
public sealed class AsOfTests : IDisposable
{
    private const string List = "unit,id,started,completed,remaining_h\nA1,schools-reported,,2021-03-16,\n,schools-drawn,,2021-03-26,\nA1-1,rosters-submitted,,2021-04-09,\nA1,staff-trained,2021-05-08,,3\n";

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Every_executor_comes_to_one_digest_and_the_run_can_be_looked_into()
    {
        string list = _line.Write("done.csv", List);
        string[][] ways = [["--executor", "sequential"], ["--executor", "parallel", "--partition", "school", "--threads", "2"], ["--executor", "grains"]];
        for (int i = 0; i < ways.Length; i++)
            Assert.Equal(ExitCode.Success, await _line.Run(["run", "smallest", "--as-of", "2021-05-10", "--actuals", list, "-o", $"way-{i}", "--quiet", .. ways[i]]));
        JsonElement[] manifests = [.. ways.Select((_, i) => _line.Json($"way-{i}", RunFiles.Manifest))];
        Assert.Single(manifests.Select(manifest => manifest.GetProperty("digest").GetString()).Distinct());
        Assert.Equal("2021-05-11T00:00:00.000000+08:00", manifests[0].GetProperty("asOf").GetString());
        Assert.Equal(64, manifests[0].GetProperty("actualsSha256").GetString()!.Length);
        Assert.Single(manifests.Select(manifest => manifest.GetProperty("actualsSha256").GetString()).Distinct());
        Assert.Single(ways.Select((_, i) => _line.Read($"way-{i}", RunFiles.WorkItems)).Distinct());

        JsonElement asOf = _line.Json("way-0", RunFiles.Summary).GetProperty("asOf");
        Assert.Equal((3, 1), (asOf.GetProperty("done").GetInt32(), asOf.GetProperty("begun").GetInt32()));
        Assert.True(asOf.GetProperty("overdue").GetInt32() >= 3); // two rosters, and what was to be done about them
        foreach (string run in (string[])["way-0", "way-2"])
        {
            Assert.Equal(ExitCode.Success, await _line.Run("inspect", run, "A1"));
            Assert.Contains("16 Mar 18:00", _line.Output);
            Assert.DoesNotContain("digest", _line.Errors);
        }
        await File.AppendAllTextAsync(_line.PathOf("way-0", RunFiles.Actuals), "A1,staff-trained,,2021-05-01T10:00:00.000000+08:00,,\n");
        Assert.Equal(ExitCode.Invalid, await _line.Run("inspect", "way-0", "A1"));
    }

    [Fact]
    public async Task Replications_start_from_what_is_done_and_each_is_run_again_by_its_number()
    {
        string list = _line.Write("done.csv", List);
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--as-of", "T-17", "--actuals", list, "--replications", "20"));
        Assert.Contains("as of Mon 10 May: 3 of ", _line.Output);
        Assert.Contains("work items done · 1 begun · ", _line.Output);
        Assert.Contains("dated work items that are not done, nearest to the edge first", _line.Output);
        Assert.Contains("--as-of T-17 --actuals done.csv --replications ", _line.Output);
        Assert.All(_line.OutputLines, line => Assert.InRange(TextWidth.Of(line), 0, _line.Width));
        string folder = "smallest-1-as-of-2021-05-10";
        Assert.Contains("as of Mon 10 May: 3 of ", _line.Read("runs", folder, RunFiles.Report));
        JsonElement manifest = _line.Json("runs", folder, RunFiles.Manifest);
        string[] deadlines = _line.Read("runs", folder, RunFiles.Deadlines).Split("\r\n");
        string[] heading = deadlines[0].TrimStart('\uFEFF').Split(',');
        string[] reported = deadlines.Single(row => row.Contains("schools-reported", StringComparison.Ordinal)).Split(',');
        Assert.Equal(("0", "2021-03-16T18:00:00+08:00", "2021-03-16T18:00:00+08:00"), (reported[Array.IndexOf(heading, "late")], reported[Array.IndexOf(heading, "p50")], reported[Array.IndexOf(heading, "p95")]));

        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--as-of", "T-17", "--actuals", list, "--replication", "0", "--executor", "sequential", "-o", "first", "--quiet"));
        Assert.Equal(manifest.GetProperty("digest").GetString(), _line.Json("first", RunFiles.Manifest).GetProperty("digest").GetString());
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--as-of", "T-17", "--actuals", list, "--replication", "7", "--executor", "sequential", "--quiet"));
        Plan plan = ActualsReader.Apply(ShippedPlans.Read("smallest"), "T-17", _line.PathOf(list), list);
        Assert.Equal(
            new SeasonReplicator(plan.Season).Run(new ReplicationKey(1, 7)).Digest,
            _line.Json("runs", folder + "-replication-7", RunFiles.Manifest).GetProperty("digest").GetString());
    }

    [Fact]
    public async Task The_table_of_a_run_is_a_list_of_what_is_done()
    {
        await _line.Run("run", "smallest", "--executor", "sequential", "-o", "lived", "--quiet");
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--as-of", "2021-04-12", "--actuals", "lived/work-items.csv", "--executor", "sequential", "--lang", "zh"));
        Assert.Contains("截至4月12日 周一：完成 ", _line.Output);
        Assert.Contains("清单是一次模拟的结果表：此后完成的 ", _line.Output);
        string[] lived = _line.Read("lived", RunFiles.WorkItems).Split("\r\n"), again = _line.Read("runs", "smallest-1-as-of-2021-04-12", RunFiles.WorkItems).Split("\r\n");
        string[][] done = [.. lived.Select(row => row.Split(',')).Where(row => row.Length > 6 && string.CompareOrdinal(row[6], "2021-04-13") < 0 && row[6].StartsWith("2021", StringComparison.Ordinal))];
        Assert.NotEmpty(done);
        Assert.All(done, row => Assert.Contains(again, other => other.StartsWith($"{row[0]},{row[1]},", StringComparison.Ordinal) && other.Contains(row[6], StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("--as-of needs --actuals FILE: what is done by then", "--as-of", "2021-05-10")]
    [InlineData("--actuals needs --as-of DATE", "--actuals", "done.csv")]
    [InlineData("done.csv:3:4: id: there is no work item 'staff-traind'. Did you mean 'staff-trained'?", "--as-of", "2021-05-10", "--actuals", "done.csv")]
    [InlineData("none.csv: there is no such file", "--as-of", "2021-05-10", "--actuals", "none.csv")]
    public async Task What_cannot_be_used_is_refused_and_nothing_is_written(string expected, params string[] options)
    {
        _line.Write("done.csv", "unit,id,completed\nA1,schools-reported,2021-03-16\nA1,staff-traind,2021-05-08\n");
        Assert.Equal(ExitCode.Invalid, await _line.Run(["run", "smallest", .. options]));
        Assert.Contains(expected, _line.Errors);
        Assert.False(Directory.Exists(_line.PathOf("runs")));
    }
}
