using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Client.Screen;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Tests.Client.Commands;

/// <summary>A new plan is written once, in the user's language, and can be run as it is.</summary>
public sealed class NewCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Theory]
    [InlineData("en", TextLanguage.English)]
    [InlineData("zh", TextLanguage.Chinese)]
    public async Task It_can_be_run_at_once(string language, TextLanguage expected)
    {
        Assert.Equal(ExitCode.Success, await _line.Run("new", "xian", "--lang", language));
        Assert.Equal(Starter.Text(expected), _line.Read("xian.rollout.yaml"));
        Assert.Contains("rolloutsim validate xian.rollout.yaml", _line.Output);
        Assert.Contains("# yaml-language-server: $schema=rollout-1.schema.json", _line.Output);
        Assert.All(_line.OutputLines, line => Assert.InRange(TextWidth.Of(line), 0, CommandContext.DefaultWidth));
        Assert.Equal(ExitCode.Success, await _line.Run("validate", "xian.rollout.yaml"));
        Assert.Equal([_line.PathOf("xian.rollout.yaml")], Directory.GetFileSystemEntries(_line.Directory));
    }

    [Fact]
    public async Task What_is_there_stays_unless_forced()
    {
        _line.Write("my-county.rollout.yaml", "mine");
        Assert.Equal(ExitCode.Invalid, await _line.Run("new"));
        Assert.Contains("my-county.rollout.yaml is there already", _line.Errors);
        Assert.Equal("mine", _line.Read("my-county.rollout.yaml"));
        Assert.Equal(ExitCode.Success, await _line.Run("new", "--force", "--json"));
        Assert.Equal(_line.PathOf("my-county.rollout.yaml"), JsonDocument.Parse(_line.Output).RootElement.GetProperty("path").GetString());
        Assert.Equal(Starter.Text(TextLanguage.English), _line.Read("my-county.rollout.yaml"));
    }

    [Theory]
    [InlineData("is a directory", "there.yaml")]
    [InlineData("cannot be written", "nowhere/plan.yaml")]
    public async Task Where_nothing_can_be_written_it_says_so(string expected, string file)
    {
        Directory.CreateDirectory(_line.PathOf("there.yaml"));
        Assert.Equal(ExitCode.Invalid, await _line.Run("new", file));
        Assert.Contains(expected, _line.Errors);
        Assert.Equal([_line.PathOf("there.yaml")], Directory.GetFileSystemEntries(_line.Directory, "*", SearchOption.AllDirectories));
    }
}
