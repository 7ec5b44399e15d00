using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Runs;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Tests.Client.Commands;

/// <summary>Values that are set for one call: they act, they are written down, the resolved plan has them, and mistakes name the option.</summary>
public sealed class SetOptionTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_change_acts_is_written_down_and_is_in_the_resolved_plan()
    {
        const string Change = "preparation.schools-reported.effort=40 h";
        await _line.Run("run", "smallest", "--executor", "sequential", "--quiet");
        Assert.Equal(ExitCode.Success, await _line.Run("run", "smallest", "--executor", "sequential", "--set", Change, "--set", "people.absent=~0%"));
        Assert.Contains($"changed for this run: {Change} · people.absent=~0%", _line.Output);
        string run = Assert.Single(Directory.GetDirectories(_line.PathOf("runs"), "smallest-1-*"));
        JsonElement changed = Manifest(run);
        Assert.Equal([Change, "people.absent=~0%"], changed.GetProperty("set").EnumerateArray().Select(each => each.GetString()));
        Assert.NotEqual(Manifest("runs/smallest-1").GetProperty("digest").GetString(), changed.GetProperty("digest").GetString());

        Assert.Equal(ExitCode.Success, await _line.Run("run", Path.Combine(run, RunFiles.Plan), "--executor", "sequential", "-o", "again", "--quiet"));
        Assert.Equal(changed.GetProperty("digest").GetString(), Manifest("again").GetProperty("digest").GetString());
        Assert.Equal(changed.GetProperty("planSha256").GetString(), Manifest("again").GetProperty("planSha256").GetString());

        // The plan's name means its own latest run, not that of a what-if.
        await _line.Run("inspect", "smallest", "A1", "--json");
        string own = _line.Output;
        await _line.Run("inspect", "runs/smallest-1", "A1", "--json");
        Assert.Equal(own, _line.Output);
        await _line.Run("inspect", Path.GetFileName(run), "A1", "--json");
        Assert.NotEqual(own, _line.Output);
    }

    [Theory]
    [InlineData("--set people.county.liason=2: people.county.liason: ", "--set", "people.county.liason=2")]
    [InlineData("people.county.liaison", "--set", "people.county.liaison=many")]
    [InlineData("--set people.county.liaison", "--set", "people.county.liaison")]
    [InlineData("--set needs a value: --set PATH=VALUE", "--set")]
    [InlineData("--set needs a value: --set PATH=VALUE", "--set", "people.absent=1%", "--set")]
    public async Task A_mistake_names_the_option_and_leaves_nothing(string expected, params string[] options)
    {
        foreach (string command in (string[])["run", "validate"])
        {
            Assert.Equal(ExitCode.Invalid, await _line.Run([command, "smallest", .. options]));
            Assert.StartsWith("error: --set", _line.Errors);
            Assert.Contains(expected, _line.Errors);
            Assert.Empty(Directory.GetFileSystemEntries(_line.Directory));
        }
    }

    [Fact]
    public async Task Validate_says_what_was_changed()
    {
        Assert.Equal(ExitCode.Success, await _line.Run("validate", "smallest", "--set", "test-days=[2021-05-26, 2021-05-27]"));
        Assert.Contains("T = Wed 26 May, L = Thu 27 May", _line.Output);
        Assert.Contains("rolloutsim run smallest --set \"test-days=[2021-05-26, 2021-05-27]\"", _line.Output);
        Assert.Equal(ExitCode.Success, await _line.Run("validate", "smallest", "--set", "people.absent=1%", "--json"));
        Assert.Equal(["people.absent=1%"], JsonDocument.Parse(_line.Output).RootElement.GetProperty("set").EnumerateArray().Select(each => each.GetString()));
    }

    [Theory]
    [InlineData("xiji-2021 --set people.county.liaison=2", "people.county.liaison", "2")]
    [InlineData("xiji-2021 --set \"a.effort=2..4 h\"", "a.effort", "2..4 h")]
    [InlineData("xiji-2021 --set a=~2", "a", "~2")]
    public void A_call_can_be_typed_again(string expected, string path, string text) => Assert.Equal(expected, SetOption.Call("xiji-2021", [new PlanOverride(path, text)]));

    private JsonElement Manifest(string run) => _line.Json(run, RunFiles.Manifest);
}
