using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Tracing;
using RolloutSim.Silo;
using RolloutSim.Tests.Client;
using RolloutSim.Tests.Grains;
using ModelRuns = RolloutSim.Tests.Models.Runs;
using TraceOptions = RolloutSim.Silo.Tracing.TraceOptions;

namespace RolloutSim.Tests.Silo.Tracing;

/// <summary>The spans of a run: what they hold, that they make one tree, that they change nothing; as a listener in this process hears them, and as a file holds them.</summary>
public sealed class RunTraceTests
{
    private const int Each = 50;

    [Fact]
    public async Task A_run_an_epoch_windows_in_so_many_their_stages_and_calls_are_one_tree_and_the_digest_stays()
    {
        var model = RingModel.Make(2);
        var expected = ModelRuns.Sequential(model, new(7, 0));
        string name = GrainRuns.NewName() + "-traced", file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");
        var heard = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RunTrace.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = heard.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using (EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions { Sources = [new RingSource()], Traces = new TraceOptions(file, new Dictionary<string, string>(), new TraceSampling(Each)) }))
        {
            IRunGrain run = silo.Grains.GetGrain<IRunGrain>(name);
            await run.Start(new RunRequest(RingSource.Ring(2), new RunSettings(7, IsPaused: true)));
            Assert.NotEmpty(await run.ReadReportsOf("p1-c1-s1"));
            await run.Resume();
            await run.Await(progress => progress.Status == RunStatus.Completed);
        }
        Activity whole = heard.Single(span => Tag(span, "rolloutsim.run") is string told && told == name);
        Assert.Equal((ModelRuns.Digest(expected), "completed", expected.Windows, expected.Events), (Tag(whole, "rolloutsim.digest"), Tag(whole, "rolloutsim.status"), Tag(whole, "rolloutsim.windows"), Tag(whole, "rolloutsim.events")));
        Activity[] all = [.. heard.Where(span => span.TraceId == whole.TraceId)];
        Activity epoch = Assert.Single(all, span => span.OperationName == "epoch");
        Assert.Equal((null, whole.SpanId), (whole.ParentId, epoch.ParentSpanId));
        Activity[] windows = [.. all.Where(span => span.OperationName == "window" && Tag(span, "rolloutsim.slow") is null)];
        Assert.Equal(Enumerable.Range(1, (int)(expected.Windows / Each)).Select(number => (long)number * Each), windows.Select(span => (long)Tag(span, "rolloutsim.window")!));
        Assert.All(windows, span => Assert.Equal(epoch.SpanId, span.ParentSpanId));
        Assert.All(all.Where(span => span.OperationName == "stage"), span => Assert.Contains(windows, window => window.SpanId == span.ParentSpanId));
        Assert.Single(all, span => span.OperationName == "look" && Equals(Tag(span, "rolloutsim.unit"), "p1-c1-s1"));
        Assert.Contains(all, span => span.OperationName == "stage");

        // The file has the same, and the calls between grains inside the windows that were chosen. (Other tests of this process have spans there too.)
        JsonElement[] spans = [.. File.ReadLines(file).SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("resourceSpans").EnumerateArray())
            .SelectMany(resource => resource.GetProperty("scopeSpans").EnumerateArray()).SelectMany(scope => scope.GetProperty("spans").EnumerateArray()).Where(span => span.GetProperty("traceId").GetString() == whole.TraceId.ToHexString())];
        File.Delete(file);
        Dictionary<string, JsonElement> byId = spans.ToDictionary(span => span.GetProperty("spanId").GetString()!);
        JsonElement[] calls = [.. spans.Where(span => span.GetProperty("kind").GetInt32() == 3)];
        Assert.NotEmpty(calls);
        Assert.All(calls, call => Assert.Contains(Above(byId, call), span => span.GetProperty("name").GetString() is "window" or "look" or "checkpoint"));
        Assert.Equal(windows.Length, spans.Count(span => span.GetProperty("name").GetString() == "window" && !span.GetRawText().Contains("rolloutsim.slow", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_command_line_writes_a_file_and_refuses_what_cannot_be()
    {
        using var line = new CommandLine();
        Assert.True(await line.Run("run", "smallest", "--trace", "spans.jsonl", "--no-report", "-q", "-o", "traced") == ExitCode.Success, line.Errors);
        Assert.Contains(line.Json("traced", "manifest.json").GetProperty("digest").GetString()!, line.Read("spans.jsonl"), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Invalid, await line.Run("run", "smallest", "--trace", "spans.jsonl", "-q", "-o", "again"));
        Assert.Equal(ExitCode.Invalid, await line.Run("run", "smallest", "--trace", "other.jsonl", "--executor", "sequential", "-o", "again"));
        Assert.Equal(ExitCode.Invalid, await line.Run("run", "smallest", "--trace", "other.jsonl", "--connect", "localhost:7650", "-o", "again"));
        line["OTEL_EXPORTER_OTLP_ENDPOINT"] = "collector";
        Assert.Equal(ExitCode.Invalid, await line.Run("run", "smallest", "--replications", "1", "-o", "again"));
        Assert.Contains("OTEL_EXPORTER_OTLP_ENDPOINT", line.Errors, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonElement> Above(Dictionary<string, JsonElement> byId, JsonElement span)
    {
        while (span.TryGetProperty("parentSpanId", out JsonElement parent) && byId.TryGetValue(parent.GetString()!, out span)) yield return span;
    }

    private static object? Tag(Activity span, string name) => span.GetTagItem(name);
}
