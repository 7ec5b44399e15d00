using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RolloutSim.Tests.Scenarios.Shapes;

/// <summary>What an editor makes of a file: read as YAML 1.2, and held against a schema by a library that knows nothing of our language.</summary>
internal sealed class EditorCheck(string schema)
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, EvaluateAs = SpecVersion.Draft7 };

    private readonly JsonSchema _schema = JsonSchema.FromText(schema);

    /// <summary>Where the text does not fit and why, a line each; empty where it fits.</summary>
    public string Misfits(string text)
    {
        var stream = new YamlStream();
        stream.Load(new MergingParser(new Parser(new StringReader(text))));
        EvaluationResults results = _schema.Evaluate(stream.Documents.Count == 0 ? null : Json(stream.Documents[0].RootNode), Options);
        if (results.IsValid) return "";
        return string.Join('\n', results.Details.Where(part => part.HasErrors).Select(part => $"{part.InstanceLocation} ({part.EvaluationPath}): {string.Join("; ", part.Errors!.Values)}"));
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Json(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value!),
        YamlScalarNode quoted => JsonValue.Create(quoted.Value),
        _ => throw new InvalidOperationException($"No JSON for {node.NodeType}."),
    };

    /// <summary>The core schema of YAML 1.2.2, section 10.3.2.</summary>
    private static JsonNode? Plain(string text)
    {
        if (Regex.IsMatch(text, "^(null|Null|NULL|~|)$")) return null;
        if (Regex.IsMatch(text, "^(true|True|TRUE)$")) return JsonValue.Create(true);
        if (Regex.IsMatch(text, "^(false|False|FALSE)$")) return JsonValue.Create(false);
        if (Regex.IsMatch(text, "^[-+]?[0-9]+$")) return JsonValue.Create(long.Parse(text, CultureInfo.InvariantCulture));
        if (Regex.IsMatch(text, @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")) return JsonValue.Create(double.Parse(text, CultureInfo.InvariantCulture));
        return JsonValue.Create(text);
    }
}
