using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace RolloutSim.Tests.Grafana;

/// <summary>A real Prometheus with a directory of its own; gone at the end.</summary>
internal sealed class Prometheus : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("rolloutsim-prometheus-").FullName;
    private readonly Process _process;
    private readonly HttpClient _http;

    /// <param name="target">What it scrapes, twice a second.</param>
    public Prometheus(Uri target)
    {
        int port = RolloutSim.Silo.SiloSetup.FreePort();
        string configuration = System.IO.Path.Combine(_directory, "prometheus.yml");
        File.WriteAllText(configuration, $"global: {{scrape_interval: 500ms}}\nscrape_configs:\n- job_name: rolloutsim\n  static_configs: [{{targets: ['{target.Authority}']}}]\n");
        var start = new ProcessStartInfo(Path ?? throw new InvalidOperationException(HowToGet)) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (string argument in (string[])[$"--config.file={configuration}", $"--storage.tsdb.path={_directory}/data", $"--web.listen-address=127.0.0.1:{port}", "--log.level=error"]) start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    }

    public static string? Path { get; } = ((string[])["/usr/bin/prometheus", "/usr/local/bin/prometheus"]).FirstOrDefault(File.Exists);

    public static string HowToGet => "Every expression of the dashboards is asked of a real Prometheus, and there is none at /usr/bin/prometheus. Get one: 'apt-get install prometheus'.";

    /// <summary>How many answers an expression has now, and an error in words; waits until Prometheus listens.</summary>
    public async Task<(int Answers, string? Error)> Ask(string expression)
    {
        try
        {
            using HttpResponseMessage response = await _http.GetAsync("/api/v1/query?query=" + Uri.EscapeDataString(expression));
            if (response.StatusCode == HttpStatusCode.ServiceUnavailable) return (0, null); // it listens, and is not ready
            JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            return answer.GetProperty("status").GetString() == "success" ? (answer.GetProperty("data").GetProperty("result").GetArrayLength(), null) : (0, answer.GetProperty("error").GetString());
        }
        catch (HttpRequestException) when (!_process.HasExited)
        {
            return (0, null);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_directory, recursive: true);
    }
}
