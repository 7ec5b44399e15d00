using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace RolloutSim.Bench.Watching;

/// <summary>The process of a <see cref="Watcher"/>, as who began it has it before him.</summary>
internal sealed class WatcherProcess : IDisposable
{
    private readonly Process _process;

    private WatcherProcess(Process process) => _process = process;

    public static WatcherProcess Start()
    {
        string own = Environment.ProcessPath!;
        string[] command = Path.GetFileNameWithoutExtension(own) == "dotnet" ? [typeof(WatcherProcess).Assembly.Location, Watcher.Command] : [Watcher.Command];
        return new WatcherProcess(Process.Start(new ProcessStartInfo(own, command) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!);
    }

    /// <summary>Lets them watch a run, with a scrape each so many seconds.</summary>
    public void Begin(Uri address, string run, int every) => _process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Watcher.Begin} {address} {run} {every}"));

    public async Task<WatcherReport> End()
    {
        await _process.StandardInput.WriteLineAsync(Watcher.End);
        string line = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The watchers' process has ended.");
        return JsonSerializer.Deserialize<WatcherReport>(line)!;
    }

    /// <summary>Asks an address so many times.</summary>
    public async Task Ask(Uri address, int times)
    {
        await _process.StandardInput.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Watcher.Ask} {address} {times}"));
        await _process.StandardOutput.ReadLineAsync();
    }

    public void Dispose()
    {
        _process.StandardInput.Close(); // it ends by itself
        _process.WaitForExit();
        _process.Dispose();
    }
}
