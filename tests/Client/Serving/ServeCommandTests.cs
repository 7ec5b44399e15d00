using System.Text.Json;
using RolloutSim.Client;

namespace RolloutSim.Tests.Client.Serving;

/// <summary>Two terminals: one begins a run of a silo that stays up and leaves, the other finds it, pauses, steps, re-paces and cancels it; it comes to the digest of a run that nobody touched.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private readonly CommandLine _first = new();

    public void Dispose() => _first.Dispose();

    [Fact]
    public async Task A_run_is_steered_from_a_second_terminal_and_outlives_the_first_and_the_silo()
    {
        using var alone = new CommandLine();
        await alone.Run("run", "smallest", "--executor", "sequential", "--no-report", "-q", "-o", "plain");
        string digest = alone.Json("plain", "manifest.json").GetProperty("digest").GetString()!;

        var second = new CommandLine(_first.Directory);
        using (var end = new CancellationTokenSource())
        {
            (Task<ExitCode> serving, string address) = await Serve(end.Token);
            using (var leave = new CancellationTokenSource())
            {
                _first.Stop = leave.Token;
                Task<ExitCode> run = _first.Run("run", "smallest", "--connect", address, "--pace", "1000x", "-q");
                while (!(await Try(second, "runs", "--connect", address, "--json")).Contains("\"run\":\"smallest-1\"", StringComparison.Ordinal)) await Task.WhenAny(run, Task.Delay(20));
                await leave.CancelAsync();
                Assert.Equal(ExitCode.Interrupted, await run);
            }
            JsonElement paused = await Order(second, address, "pause", "smallest");
            Assert.Equal("paused", paused.GetProperty("status").GetString());
            JsonElement stepped = await Order(second, address, "step", "-n", "5");
            Assert.Equal(paused.GetProperty("windows").GetInt64() + 5, stepped.GetProperty("windows").GetInt64());
            JsonElement paced = await Order(second, address, "pace", "smallest-1", "2000x");
            Assert.Equal("2000x", paced.GetProperty("pace").GetString());
            Assert.Equal("running", (await Order(second, address, "resume")).GetProperty("status").GetString());
            Assert.Equal("interrupted", (await Order(second, address, "cancel")).GetProperty("status").GetString());
            Assert.Equal(ExitCode.Invalid, await second.Run("pause", "smallest-1", "--connect", address));
            Assert.Contains("smallest-1", second.Errors, StringComparison.Ordinal);
            await Order(second, address, "resume", "smallest-1");
            await Order(second, address, "pause");
            await end.CancelAsync();
            Assert.Equal(ExitCode.Success, await serving);
        }
        using (var end = new CancellationTokenSource())
        {
            (Task<ExitCode> serving, string address) = await Serve(end.Token);
            await Order(second, address, "pace", "max");
            await Order(second, address, "resume");
            Assert.Equal(ExitCode.Success, await second.Run("attach", "smallest-1", "--connect", address, "--json"));
            JsonElement last = JsonDocument.Parse(second.OutputLines[^1]).RootElement;
            Assert.Equal(("completed", digest), (last.GetProperty("status").GetString(), last.GetProperty("digest").GetString()));
            Assert.Equal(ExitCode.Invalid, await second.Run("attach", "smalest-1", "--connect", address));
            Assert.Contains("smallest-1", second.Errors, StringComparison.Ordinal);
            await end.CancelAsync();
            await serving;
        }
    }

    [Theory]
    [InlineData("runs", "--connect", "example.org:80")]
    [InlineData("runs", "--connect", "localhost:1")]
    [InlineData("serve", "--listen", "0.0.0.0")]
    [InlineData("run", "smallest", "--http", "0", "--executor", "sequential")]
    [InlineData("step", "--until", "soon")]
    [InlineData("pace", "slow")]
    public async Task What_cannot_be_is_refused(params string[] arguments)
    {
        Assert.Equal(ExitCode.Invalid, await _first.Run(arguments));
        Assert.NotEqual("", _first.Errors);
    }

    private static async Task<JsonElement> Order(CommandLine terminal, string address, params string[] order)
    {
        Assert.True(await terminal.Run([.. order, "--connect", address, "--json"]) == ExitCode.Success, terminal.Errors);
        return JsonDocument.Parse(terminal.Output).RootElement;
    }

    private static async Task<string> Try(CommandLine terminal, params string[] arguments) => await terminal.Run(arguments) == ExitCode.Success ? terminal.Output : "";

    /// <summary>Serves in this process until told to end.</summary>
    private async Task<(Task<ExitCode> Serving, string Address)> Serve(CancellationToken end)
    {
        string port = RolloutSim.Silo.SiloSetup.FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var server = new CommandLine(_first.Directory) { Stop = end };
        Task<ExitCode> serving = server.Run("serve", "--http", port, "--data", "kept");
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                if ((await http.GetAsync(new Uri($"http://localhost:{port}/readyz"))).IsSuccessStatusCode) return (serving, $"localhost:{port}");
            }
            catch (HttpRequestException)
            {
                Assert.False(serving.IsCompleted, server.Errors);
            }
            await Task.Delay(20);
        }
    }
}
