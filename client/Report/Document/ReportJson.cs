using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace RolloutSim.Client.Report.Document;

/// <summary>How the data stands in the page: Chinese as it is, but nothing that HTML could take for markup.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, Converters = [typeof(LocalNameJson)])]
[JsonSerializable(typeof(ReportDocument))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    public static string Write(ReportDocument document)
    {
        using var stream = new MemoryStream();
        // This encoder writes < > & ' " as \uXXXX: no name in a plan can end the block of data and begin a script.
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        using (var writer = new Utf8JsonWriter(stream, options)) JsonSerializer.Serialize(writer, document, Default.ReportDocument);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
