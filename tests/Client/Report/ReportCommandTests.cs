using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Client.Runs;

namespace RolloutSim.Tests.Client.Report;

/// <summary><c>report</c> from the command line: the page of a run out of its files, to the byte, or a sentence why not.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_run_writes_the_page_that_report_makes_of_its_files()
    {
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--replications", "8"));
        Assert.Contains($"{Path.Combine("runs", "smallest-1")} (report.html, 4 tables for Excel)", _line.Output);
        string page = _line.Read("runs", "smallest-1", RunFiles.Report);
        File.Delete(_line.PathOf("runs", "smallest-1", RunFiles.Report));
        Assert.Equal(ExitCode.Success, await _line.Run("report", "smallest"));
        Assert.Contains("report.html", _line.Output);
        Assert.Equal(page, _line.Read("runs", "smallest-1", RunFiles.Report));
        Assert.Equal(ExitCode.Success, await _line.Run("report", "smallest-1", "--lang", "zh", "--json", "-o", "elsewhere.html"));
        Assert.Equal(_line.PathOf("elsewhere.html"), JsonDocument.Parse(_line.Output).RootElement.GetProperty("path").GetString());
        Assert.Equal(page, _line.Read("elsewhere.html"));
    }

    [Fact]
    public async Task A_run_without_a_page_gets_it_later()
    {
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--executor", "sequential", "--no-report"));
        Assert.Contains("(work-items.csv for Excel)", _line.Output);
        Assert.False(File.Exists(_line.PathOf("runs", "smallest-1", RunFiles.Report)));
        Assert.Equal(ExitCode.Success, await _line.Run("report", "smallest", "--quiet"));
        Assert.Equal("", _line.Output);
        Assert.True(File.Exists(_line.PathOf("runs", "smallest-1", RunFiles.Report)));
    }

    [Fact]
    public async Task What_is_no_page_of_ours_is_not_overwritten()
    {
        await _line.Run("run", "smallest", "--executor", "sequential", "--quiet");
        _line.Write("mine.html", "mine");
        Assert.Equal(ExitCode.Invalid, await _line.Run("report", "smallest", "-o", "mine.html"));
        Assert.Contains("mine.html", _line.Errors);
        Assert.Equal("mine", _line.Read("mine.html"));
        Assert.Equal(ExitCode.Success, await _line.Run("report", "smallest", "-o", "mine.html", "--force"));
        Assert.StartsWith("<!doctype html>", _line.Read("mine.html"));
    }

    [Fact]
    public async Task A_damaged_file_is_named_and_no_page_is_made_of_it()
    {
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--replications", "2", "--no-report", "--quiet"));
        const string Blame = "replication,unit,id,late_us,tag,at_unit,at_id,blame_us\r\n";
        (string File, string? Content)[] damages =
        [
            (RunFiles.Summary, "{}"), (RunFiles.Summary, ""), (RunFiles.Lateness, "replication,unit\r\n1,A1\r\n"), (RunFiles.Lateness, Blame + "1,A1,nothing,1,plan,A1,nothing,1\r\n"),
            (RunFiles.Lateness, Blame + "1,A1,county-summary,1,plan,A1,county-summary,much\r\n"), (RunFiles.Deadlines, "unit,id\r\nA1\r\n"), (RunFiles.Deadlines, null), (RunFiles.Plan, "rollout: 2"),
        ];
        foreach ((string file, string? content) in damages)
        {
            string path = _line.PathOf("runs", "smallest-1", file), whole = File.ReadAllText(path);
            if (content is null) File.Delete(path);
            else File.WriteAllText(path, content);
            Assert.Equal(ExitCode.Invalid, await _line.Run("report", "smallest"));
            Assert.Contains(file, _line.Errors);
            Assert.DoesNotContain("   at ", _line.Errors);
            Assert.False(File.Exists(_line.PathOf("runs", "smallest-1", RunFiles.Report)));
            File.WriteAllText(path, whole);
        }
        Assert.Equal(ExitCode.Success, await _line.Run("report", "smallest"));
    }

    [Fact]
    public async Task A_run_that_is_not_there_is_an_argument_that_cannot_be_used()
    {
        Assert.Equal(ExitCode.Invalid, await _line.Run("report", "nowhere"));
        Assert.Contains("nowhere", _line.Errors);
    }
}
