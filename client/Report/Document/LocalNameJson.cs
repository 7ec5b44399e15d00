using System.Text.Json;
using System.Text.Json.Serialization;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Document;

/// <summary>Writes what is called the same in both languages once: half of the page's data.</summary>
internal sealed class LocalNameJson : JsonConverter<LocalName>
{
    public override LocalName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, LocalName value, JsonSerializerOptions options)
    {
        if (value.Zh == value.En)
        {
            writer.WriteStringValue(value.En);
            return;
        }
        writer.WriteStartObject();
        writer.WriteString("zh", value.Zh);
        writer.WriteString("en", value.En);
        writer.WriteEndObject();
    }
}
