using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using RolloutSim.Client.Comparing;
using RolloutSim.Client.Drills;
using RolloutSim.Client.Drills.Review;
using RolloutSim.Client.Progress;
using RolloutSim.Client.Serving;
using RolloutSim.Silo.Views;

namespace RolloutSim.Client.Runs;

/// <summary>How the records of a run look as JSON: camelCase, Chinese as it is, line feeds on every system.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = false)]
[JsonSerializable(typeof(RunManifest))]
[JsonSerializable(typeof(RunSummary))]
[JsonSerializable(typeof(StudySummary))]
[JsonSerializable(typeof(ProgressMessage))]
[JsonSerializable(typeof(StudyProgressMessage))]
[JsonSerializable(typeof(ResultMessage))]
[JsonSerializable(typeof(ErrorMessage))]
[JsonSerializable(typeof(FileMessage))]
[JsonSerializable(typeof(CompareMessage))]
[JsonSerializable(typeof(UnitSummary))]
[JsonSerializable(typeof(PersonSummary))]
[JsonSerializable(typeof(PlanMessage))]
[JsonSerializable(typeof(ImportMessage))]
[JsonSerializable(typeof(ExportMessage))]
[JsonSerializable(typeof(RunLineMessage))]
[JsonSerializable(typeof(RunLeftMessage))]
[JsonSerializable(typeof(ServingMessage))]
[JsonSerializable(typeof(BroughtMessage))]
[JsonSerializable(typeof(OutsideRecord))]
[JsonSerializable(typeof(DrillRecord))]
[JsonSerializable(typeof(DrillReview))]
[JsonSerializable(typeof(DrillMessage))]
internal sealed partial class RunJson : JsonSerializerContext
{
    /// <summary>Indented, with a line feed at the end.</summary>
    public static byte[] ToFile<T>(T value, JsonTypeInfo<T> type) => [.. Write(value, type, indented: true), (byte)'\n'];

    /// <summary>One line.</summary>
    public static string ToLine<T>(T value, JsonTypeInfo<T> type) => Encoding.UTF8.GetString(Write(value, type, indented: false));

    private static byte[] Write<T>(T value, JsonTypeInfo<T> type, bool indented)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(stream, options)) JsonSerializer.Serialize(writer, value, type);
        return stream.ToArray();
    }
}
