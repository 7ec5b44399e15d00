using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OpenTelemetry;

namespace RolloutSim.Silo.Tracing;

/// <summary>Adds spans to a file as OpenTelemetry's file exporter is specified: a line of OTLP/JSON for each batch, which collectors and Jaeger read.</summary>
/// <param name="path">The file; what it holds stays.</param>
internal sealed class OtlpFileExporter(string path) : BaseExporter<Activity>
{
    private readonly FileStream _file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read);

    public override ExportResult Export(in Batch<Activity> batch)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            var sources = new SortedDictionary<string, List<Activity>>(StringComparer.Ordinal);
            foreach (Activity span in batch)
            {
                if (!sources.TryGetValue(span.Source.Name, out List<Activity>? spans)) sources.Add(span.Source.Name, spans = []);
                spans.Add(span);
            }
            Write(json, sources);
        }
        bytes.Write("\n"u8);
        _file.Write(bytes.WrittenSpan);
        _file.Flush();
        return ExportResult.Success;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _file.Dispose();
        base.Dispose(disposing);
    }

    private void Write(Utf8JsonWriter json, SortedDictionary<string, List<Activity>> sources)
    {
        json.WriteStartObject();
        json.WriteStartArray("resourceSpans");
        json.WriteStartObject();
        json.WriteStartObject("resource");
        WriteAttributes(json, ParentProvider.GetResource().Attributes.Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value)));
        json.WriteEndObject();
        json.WriteStartArray("scopeSpans");
        foreach ((string source, List<Activity> spans) in sources)
        {
            json.WriteStartObject();
            json.WriteStartObject("scope");
            json.WriteString("name", source);
            json.WriteEndObject();
            json.WriteStartArray("spans");
            foreach (Activity span in spans) WriteSpan(json, span);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, Activity span)
    {
        json.WriteStartObject();
        json.WriteString("traceId", span.TraceId.ToHexString());
        json.WriteString("spanId", span.SpanId.ToHexString());
        if (span.ParentSpanId != default) json.WriteString("parentSpanId", span.ParentSpanId.ToHexString());
        json.WriteString("name", span.DisplayName);
        json.WriteNumber("kind", (int)span.Kind + 1); // OTLP's 0 means: not said
        json.WriteString("startTimeUnixNano", Nanoseconds(span.StartTimeUtc));
        json.WriteString("endTimeUnixNano", Nanoseconds(span.StartTimeUtc + span.Duration));
        WriteAttributes(json, span.TagObjects);
        json.WriteStartObject("status");
        if (span.StatusDescription is { } message) json.WriteString("message", message);
        if (span.Status != ActivityStatusCode.Unset) json.WriteNumber("code", (int)span.Status);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAttributes(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> attributes)
    {
        json.WriteStartArray("attributes");
        foreach ((string key, object? value) in attributes)
        {
            json.WriteStartObject();
            json.WriteString("key", key);
            json.WriteStartObject("value");
            switch (value)
            {
                case bool flag:
                    json.WriteBoolean("boolValue", flag);
                    break;
                case int or long:
                    json.WriteString("intValue", Convert.ToString(value, CultureInfo.InvariantCulture)); // 64 bits are text in JSON
                    break;
                case double number:
                    json.WriteNumber("doubleValue", number);
                    break;
                default:
                    json.WriteString("stringValue", Convert.ToString(value, CultureInfo.InvariantCulture));
                    break;
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Nanoseconds(DateTime utc) => ((utc - DateTime.UnixEpoch).Ticks * 100).ToString(CultureInfo.InvariantCulture);
}
