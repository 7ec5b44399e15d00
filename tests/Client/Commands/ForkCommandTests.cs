using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Client.Runs;

namespace RolloutSim.Tests.Client.Commands;

/// <summary>A morning that is lived a second time: what is written and said of it, that all other commands know it, and what is refused.</summary>
public sealed class ForkCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task With_nothing_changed_it_ends_with_the_digest_of_the_original_with_every_executor()
    {
        await Original();
        string[][] ways = [[], ["--executor", "parallel", "--partition", "school", "--threads", "2"], ["--executor", "grains", "--partition", "county"]];
        foreach ((int i, string[] way) in ways.Index())
        {
            Assert.Equal(ExitCode.Success, await _line.Run(["fork", "smallest", "--at", "T 09:42", "-o", $"again-{i}", .. way]));
            Assert.Contains("replication 0 · it ends as the original, to the last event", _line.Output);
            Assert.Contains("fork of smallest at T 09:42 · nothing changed", _line.Output);
            Assert.Equal(Digest("runs/smallest-1"), Digest($"again-{i}"));
        }
        foreach (string table in (string[])[RunFiles.WorkItems, RunFiles.Packages, RunFiles.TestDay, RunFiles.Staffing, RunFiles.Incidents])
            Assert.Equal(_line.Read("runs/smallest-1", table), _line.Read("again-0", table));
    }

    [Fact]
    public async Task A_fork_says_where_it_came_from_and_is_a_run_for_the_other_commands()
    {
        await Original();
        Assert.Equal(ExitCode.Success, await _line.Run("fork", "smallest", "--at", "2021-05-27 09:42", "--set", "test-day.entry.typists=2", "--inject", "power-cut A1-1 lasts 90 min"));
        string run = Assert.Single(Directory.GetDirectories(_line.PathOf("runs"), "smallest-1-at-*"));
        JsonElement fork = _line.Json(run, RunFiles.Manifest).GetProperty("fork");
        Assert.Equal("../smallest-1", fork.GetProperty("from").GetString());
        Assert.Equal(Digest("runs/smallest-1"), fork.GetProperty("fromDigest").GetString());
        Assert.Equal("2021-05-27T09:42:00+08:00", fork.GetProperty("moment").GetString());
        Assert.Equal(["--set test-day.entry.typists=2", "--inject \"power-cut A1-1 at 2021-05-27 09:42 lasts 90 min\""], fork.GetProperty("changes").EnumerateArray().Select(change => change.GetString()));
        Assert.Equal(_line.Read("runs/smallest-1", RunFiles.Plan), _line.Read(run, RunFiles.PlanUntil(1)));
        Assert.NotEqual(Digest("runs/smallest-1"), Digest(run));
        Assert.Contains("power-cut/A1-1/1,2021-05-27T09:42:00+08:00,A1-1,2,occurred", _line.Read(run, RunFiles.Incidents));

        // The plan's name means the run itself, not the fork; the fork can be looked into without the run that it came from.
        Assert.Equal(ExitCode.Success, await _line.Run("inspect", "smallest", "A1", "--json"));
        Directory.Delete(_line.PathOf("runs/smallest-1"), recursive: true);
        Assert.Equal(ExitCode.Success, await _line.Run("inspect", run, "A1", "--json"));
        Assert.Equal("", _line.Errors); // simulated again to the same digest
        Assert.Equal(ExitCode.Success, await _line.Run("report", run, "--force"));

        // A fork of a fork.
        Assert.Equal(ExitCode.Success, await _line.Run("fork", run, "--at", "T 10:30", "-o", "twice", "--json"));
        Assert.Equal(Digest(run), Digest("twice"));
        Assert.Equal(fork.GetProperty("atUs").GetInt64(), _line.Json("twice", RunFiles.Manifest).GetProperty("fork").GetProperty("earlier").GetProperty("atUs").GetInt64());
        Assert.Equal(ExitCode.Success, await _line.Run("inspect", "twice", "A1", "--json"));
        Assert.Equal("", _line.Errors);
        Assert.Equal(ExitCode.Invalid, await _line.Run("fork", run, "--at", "T 09:00", "-o", "thrice"));
        Assert.Contains("goes its own way from 2021-05-27 09:42:00 on", _line.Errors);
    }

    [Fact]
    public async Task When_pupils_and_adults_are_done_is_told_beside_the_original_and_stands_as_in_the_test_days()
    {
        await Original();
        Assert.Equal(ExitCode.Success, await _line.Run("fork", "smallest", "--at", "T 09:20", "--inject", "power-cut A1-1 lasts 60 min", "-o", "cut", "--no-report"));
        foreach ((string run, string side) in (ReadOnlySpan<(string, string)>)[("runs/smallest-1", "before"), ("cut", "after")])
        {
            Dictionary<string, string> done = _line.Json("cut", RunFiles.Summary).GetProperty("fork").GetProperty(side).GetProperty("done").EnumerateArray()
                .ToDictionary(moment => moment.GetProperty("what").GetString()! + moment.GetProperty("day").GetInt32(), moment => moment.GetProperty("at").GetString()!);
            Assert.Equal(["adults1", "pupils1", "pupils2", "tools1"], done.Keys.Order());
            Assert.Equal(LastEnd(run, "adults-questionnaire"), done["adults1"]);
            Assert.Equal(LastEnd(run, "pe-test"), done["pupils2"]);
        }
        Assert.Contains("the adults of test day 1 are done 32 min later", _line.Output);
        Assert.Contains("all schools on Thu 27 May: packages there 07:51, pupils done 15:20, adults done 10:40 (were 10:08)", _line.Output);
        Assert.Contains("all schools on Fri 28 May: pupils done 11:22\n", _line.Output);

        string LastEnd(string run, string session)
        {
            string[][] rows = [.. _line.Read(run, RunFiles.TestDay).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
            (int name, int ended) = (Array.IndexOf(rows[0], "id"), Array.IndexOf(rows[0], "ended"));
            return rows.Skip(1).Where(row => row[name] == session).Select(row => row[ended]).Max(StringComparer.Ordinal)!;
        }
    }

    [Fact]
    public async Task Many_seasons_are_forked_with_the_luck_of_the_run_and_compared_one_by_one()
    {
        await _line.Run("run", "smallest", "--replications", "12", "--quiet");
        Assert.Equal(ExitCode.Success, await _line.Run("fork", "smallest", "--at", "T 06:00", "--replications", "12", "-o", "same", "--quiet"));
        Assert.Equal(ExitCode.Success, await _line.Run("fork", "smallest", "--at", "T 09:20", "--inject", "power-cut A1-1 lasts 60 min", "--replications", "12", "-o", "cut", "--quiet"));
        Assert.Equal(ExitCode.Success, await _line.Run("compare", "smallest", "cut"));
        Assert.Contains("12 replications each · the same luck, seed 1", _line.Output);
        Assert.Contains("incidents of level 2: 1.0 more with B on average", _line.Output);
        Assert.Contains("in replication 0: it costs 1 ", _line.Output);
        Assert.Equal(ExitCode.Success, await _line.Run("compare", "smallest", "same"));
        Assert.Contains("the same in all 12 replications, to the last event", _line.Output);
    }

    [Theory]
    [InlineData("the moment is missing", "--set", "test-day.entry.typists=2")]
    [InlineData("--at: the value is not understood; expected a moment of the season, as in 'T 09:42'", "--at", "9:42")]
    [InlineData("--at: 13 Dec 2021 lies outside the season", "--at", "T+200 08:00")]
    [InlineData("--set people.school.custodian=4: people.school.custodian: cannot change in the middle of a season: units are there from its beginning, and who holds a post at a school is chosen", "--at", "T 09:42", "--set", "test-day.entry.typists=2", "--set", "people.school.custodian=4")]
    [InlineData("--set calendar.extra-working-day=2021-05-29: calendar.", "--at", "T 09:42", "--set", "calendar.extra-working-day=2021-05-29")]
    [InlineData("incidents.power-cut.chance: cannot change in the middle of a season: what strikes by itself", "--at", "T 09:42", "--set", "incidents.power-cut.chance=2% per school and day")]
    [InlineData("an inject or a decision at 2021-05-27 08:00:00 lies before the fork at 2021-05-27 09:42:00", "--at", "T 09:42", "--inject", "power-cut A1-1 at T 08:00")]
    [InlineData("--replications and --executor", "--at", "T 09:42", "--replications", "5", "--executor", "parallel")]
    [InlineData("a fork cannot overwrite the run that it comes from", "--at", "T 09:42", "-o", "runs/smallest-1", "--force")]
    public async Task What_cannot_be_is_refused_by_name_and_leaves_nothing(string expected, params string[] options)
    {
        await Original();
        string[] before = Directory.GetFileSystemEntries(_line.PathOf("runs"));
        Assert.Equal(ExitCode.Invalid, await _line.Run(["fork", "smallest", .. options]));
        Assert.Contains(expected, _line.Errors);
        Assert.Equal(before, Directory.GetFileSystemEntries(_line.PathOf("runs")));
        Assert.Equal(["runs"], Directory.GetFileSystemEntries(_line.Directory).Select(Path.GetFileName));
    }

    private Task<ExitCode> Original() => _line.Run("run", "smallest", "--replications", "1", "--executor", "sequential", "--quiet");

    private string? Digest(string run) => _line.Json(run, RunFiles.Manifest).GetProperty("digest").GetString();
}
