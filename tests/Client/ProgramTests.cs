using System.Diagnostics;
using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Client.Runs;

namespace RolloutSim.Tests.Client;

/// <summary>The program as a process of its own: exit codes, grains whose state outlives it, Ctrl-C.</summary>
public sealed class ProgramTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly string _directory = Directory.CreateTempSubdirectory("rolloutsim-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Grains_answer_after_the_process_has_ended()
    {
        (int code, string output, string errors) = await Run("run", "smallest", "--replications", "1");
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("最小示例", output);
        Assert.True(File.Exists(Path.Combine(_directory, "runs", RunFiles.Database)));
        JsonElement grains = Manifest("runs/smallest-1");
        Assert.Equal(1, grains.GetProperty("silos").GetInt32());

        using var line = new CommandLine(_directory);
        Assert.Equal(ExitCode.Success, await line.Run("run", "smallest", "--executor", "sequential", "-o", "same", "--quiet"));
        Assert.Equal(Manifest("same").GetProperty("digest").GetString(), grains.GetProperty("digest").GetString());
        foreach (string file in (string[])[RunFiles.WorkItems, RunFiles.Summary, RunFiles.Plan])
            Assert.Equal(File.ReadAllBytes(Path.Combine(_directory, "same", file)), File.ReadAllBytes(Path.Combine(_directory, "runs/smallest-1", file)));

        foreach (string unit in (string[])["centre", "A1-2"])
        {
            (code, output, errors) = await Run("inspect", "smallest", unit, "--json");
            Assert.Equal((0, ""), (code, errors));
            await line.Run("inspect", "same", unit, "--json");
            JsonElement fromGrains = JsonDocument.Parse(output).RootElement, again = JsonDocument.Parse(line.Output).RootElement;
            Assert.True(fromGrains.GetProperty("isFromGrains").GetBoolean());
            Assert.False(again.GetProperty("isFromGrains").GetBoolean());
            Assert.Equal(again.GetProperty("items").GetRawText(), fromGrains.GetProperty("items").GetRawText());
            Assert.Equal(again.GetProperty("offices").GetRawText(), fromGrains.GetProperty("offices").GetRawText());
        }
    }

    [Theory]
    [InlineData("sequential")]
    [InlineData("parallel")]
    [InlineData("grains")]
    public async Task Ctrl_C_ends_a_run_with_what_was_done(string executor)
    {
        using Process process = Start("run", "smallest", "--executor", executor, "--pace", "1000000x", "--json", "-o", "stopped");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        while (true) // the run is well under way, and far from its end
        {
            string told = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) ?? throw new InvalidOperationException("It ended: " + await errors);
            JsonElement message = JsonDocument.Parse(told).RootElement;
            Assert.Equal("progress", message.GetProperty("type").GetString());
            if (message.GetProperty("done").GetInt64() > 0) break;
        }
        await Signal(process, "INT");
        string last = (await process.StandardOutput.ReadToEndAsync().WaitAsync(Patience)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal("", await errors);
        Assert.Equal((int)ExitCode.Interrupted, process.ExitCode);
        Assert.Equal("result", JsonDocument.Parse(last).RootElement.GetProperty("type").GetString());
        Assert.Equal("interrupted", Manifest("stopped").GetProperty("status").GetString());
        Assert.Equal(RunFiles.All.Order(), Directory.GetFiles(Path.Combine(_directory, "stopped")).Select(Path.GetFileName).Order());
        using var line = new CommandLine(_directory);
        Assert.Equal(ExitCode.Success, await line.Run("inspect", "stopped", "A1", "--json"));
        Assert.Equal(executor == "grains", JsonDocument.Parse(line.Output).RootElement.GetProperty("isFromGrains").GetBoolean());
    }

    [Fact]
    public async Task SIGTERM_interrupts_too()
    {
        using Process process = Start("run", "smallest", "--executor", "sequential", "--pace", "1x", "--json", "-o", "slow");
        await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        await Signal(process, "TERM");
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal((int)ExitCode.Interrupted, process.ExitCode);
    }

    [Fact]
    public async Task A_bad_call_is_104_and_says_so_on_stderr()
    {
        (int code, string output, string errors) = await Run("run", "smalest");
        Assert.Equal((104, ""), (code, output));
        Assert.Contains("Did you mean 'smallest'?", errors);
        Assert.Empty(Directory.GetFileSystemEntries(_directory));
    }

    private JsonElement Manifest(string run) => JsonDocument.Parse(File.ReadAllText(Path.Combine(_directory, run, RunFiles.Manifest))).RootElement;

    private async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await output, await errors);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = _directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "rolloutsim.dll"));
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C.UTF-8";
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    private static async Task Signal(Process process, string name)
    {
        using Process kill = Process.Start("kill", [$"-{name}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
