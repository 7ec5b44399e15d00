using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RolloutSim.Scenarios.Shapes;

/// <summary>The language as a JSON Schema (draft-07, which editors read): keys, where they stand, words that are known, how values look.</summary>
/// <remarks>It says less than the reader: who is named, what contradicts what, and units are checked by reading.</remarks>
public static class PlanSchema
{
    /// <summary>The file's name; plans name it in their first line.</summary>
    public const string FileName = "rollout-1.schema.json";

    /// <summary>The file of the schema of drills.</summary>
    public const string DrillFileName = "drill-1.schema.json";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema's text, always the same; forms that stand in several places are written once.</summary>
    public static string Text() => SharedForms.Share(JsonNode.Parse(WholeText())!.AsObject()).ToJsonString(Written) + "\n";

    /// <summary>The same with every form where it stands.</summary>
    internal static string WholeText()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", "RolloutSim plan, version 1");
            WriteMap(json, PlanShape.Root, isRoot: true);
            // What extends another plan says only what differs.
            json.WriteStartArray("anyOf");
            json.WriteStartObject();
            WriteRequired(json, ["rollout", Composing.PlanComposer.Extends]);
            json.WriteEndObject();
            json.WriteStartObject();
            WriteRequired(json, PlanShape.Root.Keys.Where(k => k.IsRequired).Select(k => k.Name));
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The schema of drills, always the same.</summary>
    public static string DrillText()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", "RolloutSim drill, version 1");
            WriteMap(json, Drills.DrillShape.Root);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Shape shape)
    {
        json.WriteStartObject();
        switch (shape)
        {
            case WordsShape:
                WriteSingle(json);
                break;
            case ValueShape value:
                WriteValue(json, value);
                break;
            case ListShape list:
                WriteEither(json, list.Item, () =>
                {
                    json.WriteString("type", "array");
                    json.WritePropertyName("items");
                    Write(json, list.Item);
                });
                break;
            case EitherShape either:
                WriteEither(json, either.First, () => WriteInside(json, either.Second));
                break;
            case MapShape { Short.Length: > 0 } map:
                WriteEither(json, ShortOf(map), () => WriteMap(json, map));
                break;
            case MapShape map:
                WriteMap(json, map);
                break;
        }
        json.WriteEndObject();
    }

    private static Shape ShortOf(MapShape map) => map.Behind(map.Short) is MapShape { Short.Length: > 0 } inside ? ShortOf(inside) : map.Behind(map.Short)!;

    private static void WriteInside(Utf8JsonWriter json, Shape shape)
    {
        if (shape is MapShape map) WriteMap(json, map);
        else if (shape is ListShape list)
        {
            json.WriteString("type", "array");
            json.WritePropertyName("items");
            Write(json, list.Item);
        }
    }

    private static void WriteEither(Utf8JsonWriter json, Shape first, Action second)
    {
        json.WriteStartArray("anyOf");
        Write(json, first);
        json.WriteStartObject();
        second();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter json, MapShape map, bool isRoot = false)
    {
        json.WriteString("type", "object");
        if (map.Keys.Length > 0)
        {
            json.WriteStartObject("properties");
            foreach (ShapeKey key in map.Keys)
            {
                json.WritePropertyName(key.Name);
                Write(json, key.Shape);
            }
            json.WriteEndObject();
            if (!isRoot) WriteRequired(json, map.Keys.Where(k => k.IsRequired).Select(k => k.Name));
        }
        if (map.Names.Length > 0)
        {
            json.WriteStartObject("patternProperties");
            foreach (ShapeNames names in map.Names)
            {
                // A key of the language is no name.
                string others = map.Keys.Length == 0 ? "" : $"(?!({string.Join('|', map.Keys.Select(k => Regex.Escape(k.Name).Replace("\\-", "-", StringComparison.Ordinal)))})$)";
                json.WritePropertyName(names.Pattern.StartsWith('^') ? "^" + others + names.Pattern[1..] : names.Pattern);
                Write(json, names.Shape);
            }
            json.WriteEndObject();
        }
        json.WriteBoolean("additionalProperties", false);
    }

    private static void WriteRequired(Utf8JsonWriter json, IEnumerable<string> keys)
    {
        string[] required = [.. keys];
        if (required.Length == 0) return;
        json.WriteStartArray("required");
        foreach (string key in required) json.WriteStringValue(key);
        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, ValueShape value)
    {
        if (value.OneOf.Length == 0)
        {
            WriteSingle(json);
            WriteStrings(json, "examples", value.Examples);
            return;
        }
        // Words for completion; the same with a tilde, and digits as numbers.
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteStartArray("enum");
        foreach (string word in value.OneOf)
        {
            json.WriteStringValue(word);
            if (int.TryParse(word, out int number)) json.WriteNumberValue(number);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "string");
        json.WriteString("pattern", $"^~ *({string.Join('|', value.OneOf)})$");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>A number or date without quotes is no text to an editor.</summary>
    private static void WriteSingle(Utf8JsonWriter json) => WriteStrings(json, "type", ["string", "number"]);

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
