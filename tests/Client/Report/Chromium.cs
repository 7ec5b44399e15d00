using System.Diagnostics;
using System.Net.WebSockets;

namespace RolloutSim.Tests.Client.Report;

/// <summary>A headless Chromium with a profile of its own, driven over the DevTools protocol; gone at the end.</summary>
public sealed class Chromium : IDisposable
{
    private static readonly string[] Paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly TimeSpan StartMost = TimeSpan.FromMinutes(4);

    private readonly string _profile = Directory.CreateTempSubdirectory("rolloutsim-chromium-").FullName;
    private readonly Process _process;
    private readonly Uri _address;

    public Chromium()
    {
        string path = Path ?? throw new InvalidOperationException(HowToGet);
        var start = new ProcessStartInfo(path) { RedirectStandardError = true, RedirectStandardOutput = true };
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", $"--user-data-dir={_profile}", "--remote-debugging-port=0", "about:blank",
        ];
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = start };
        _process.ErrorDataReceived += (_, line) =>
        {
            const string Listening = "DevTools listening on ";
            if (line.Data?.StartsWith(Listening, StringComparison.Ordinal) == true) address.TrySetResult(new Uri(line.Data[Listening.Length..].Trim()));
        };
        _process.Start();
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        if (!address.Task.Wait(StartMost)) throw new InvalidOperationException($"{path} did not say where it listens within {StartMost.TotalSeconds} s.");
        _address = address.Task.Result;
    }

    /// <summary>Where the browser is; null where there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("ROLLOUTSIM_CHROMIUM") is { Length: > 0 } named ? named : Paths.FirstOrDefault(File.Exists);

    public static string HowToGet =>
        $"The report is looked at in a real Chromium, and there is none at {string.Join(", ", Paths)}. Get one ('apt-get install chromium'), or say where it is in ROLLOUTSIM_CHROMIUM.";

    /// <summary>A new tab.</summary>
    public async Task<BrowserPage> OpenAsync()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(_address, CancellationToken.None);
        return await BrowserPage.OpenAsync(socket);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_profile, recursive: true);
    }
}
