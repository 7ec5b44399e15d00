using System.Globalization;
using System.Text.Json;
using RolloutSim.Client;

namespace RolloutSim.Tests.Client.Serving;

/// <summary>A <c>serve</c> in this process, and a terminal that gives it orders.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly CommandLine _terminal;
    private Task<ExitCode> _serving = Task.FromResult(ExitCode.Success);

    private Server(string directory, string address) => (_terminal, Address) = (new CommandLine(directory), address);

    public string Address { get; }

    /// <summary>The terminal's last words.</summary>
    public string Errors => _terminal.Errors;

    /// <summary>Serves from a directory until disposed.</summary>
    public static async Task<Server> Start(string directory)
    {
        string port = RolloutSim.Silo.SiloSetup.FreePort().ToString(CultureInfo.InvariantCulture);
        var server = new Server(directory, $"localhost:{port}");
        var console = new CommandLine(directory) { Stop = server._end.Token };
        server._serving = console.Run("serve", "--http", port, "--data", "kept");
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                if ((await http.GetAsync(new Uri($"http://{server.Address}/readyz"))).IsSuccessStatusCode) return server;
            }
            catch (HttpRequestException)
            {
                Assert.False(server._serving.IsCompleted, console.Errors);
            }
            await Task.Delay(20);
        }
    }

    /// <summary>Begins a run as a first terminal does, which then goes away; what it was told.</summary>
    public async Task<string> Begin(string directory, string run, params string[] arguments)
    {
        using var leave = new CancellationTokenSource();
        var first = new CommandLine(directory) { Stop = leave.Token };
        Task<ExitCode> running = first.Run(["run", .. arguments, "--connect", Address]);
        while (!(await Try("runs")).Contains($"\"run\":\"{run}\"", StringComparison.Ordinal)) await Task.WhenAny(running, Task.Delay(20));
        await leave.CancelAsync();
        Assert.Equal(ExitCode.Interrupted, await running);
        return first.Errors;
    }

    /// <summary>A command of JSON that is left as soon as it has said something; its last words.</summary>
    public async Task<(ExitCode Code, JsonElement Last)> Leave(string directory, params string[] command)
    {
        using var leave = new CancellationTokenSource();
        using var heard = new Heard(leave);
        var terminal = new CommandLine(directory) { Stop = leave.Token, Listener = heard };
        ExitCode code = await terminal.Run([.. command, "--connect", Address, "--json"]);
        return (code, JsonDocument.Parse(heard.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]).RootElement);
    }

    /// <summary>An order that is carried out.</summary>
    public async Task<JsonElement> Order(params string[] order)
    {
        Assert.True(await _terminal.Run([.. order, "--connect", Address, "--json"]) == ExitCode.Success, _terminal.Errors);
        return JsonDocument.Parse(_terminal.OutputLines[^1]).RootElement;
    }

    /// <summary>An order that is refused; why.</summary>
    public async Task<string> Refused(params string[] order)
    {
        Assert.Equal(ExitCode.Invalid, await _terminal.Run([.. order, "--connect", Address]));
        return _terminal.Errors;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        Assert.Equal(ExitCode.Success, await _serving);
        _end.Dispose();
    }

    private async Task<string> Try(params string[] arguments) => await _terminal.Run([.. arguments, "--connect", Address, "--json"]) == ExitCode.Success ? _terminal.Output : "";

    private sealed class Heard(CancellationTokenSource leave) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            leave.Cancel();
        }
    }
}
