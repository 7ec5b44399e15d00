using System.Globalization;
using System.Text.Json;

namespace RolloutSim.Bench;

/// <summary>One measured run, as it is printed: one JSON line, or one line for people.</summary>
/// <param name="Workload">What was run.</param>
/// <param name="Events">Events handled in the measured part.</param>
/// <param name="Seconds">Wall time.</param>
/// <param name="CpuSeconds">Processor time of the whole process, all threads.</param>
/// <param name="CompilingSeconds">Of the wall time of all threads, what the runtime's compiler took; on a busy machine more than its processor time.</param>
/// <param name="CollectingSeconds">How long the garbage collector held all threads.</param>
/// <param name="AllocatedBytesPerEvent">Bytes that all threads allocated in the measured part.</param>
/// <param name="Digest">Of the whole run; the same wherever it runs.</param>
public sealed record Measurement(string Workload, long Events, double Seconds, double CpuSeconds, double CompilingSeconds, double CollectingSeconds, double AllocatedBytesPerEvent, string Digest)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public double EventsPerSecond => Events / Seconds;

    public string ToJson() => JsonSerializer.Serialize(this, Format);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Workload,-34} {Events,10:N0} events {Seconds,8:F3} s wall {CpuSeconds,8:F3} s cpu (compiling {CompilingSeconds:F1} s, collecting {CollectingSeconds:F1} s) {EventsPerSecond / 1e6,7:F2} M events/s {AllocatedBytesPerEvent,9:F4} B/event  {Digest[..16]}");
}
