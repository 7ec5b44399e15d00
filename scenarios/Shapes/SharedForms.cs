using System.Text.Json.Nodes;

namespace RolloutSim.Scenarios.Shapes;

/// <summary>Writes each form of a schema that stands in several places once, under <c>definitions</c>, and refers to it from there: a sixth of the size, and an editor says and completes the same.</summary>
internal sealed class SharedForms
{
    /// <summary>Shorter forms are no longer than what would refer to them.</summary>
    private const int LengthLeast = 160;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal); // by form
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, JsonNode> _definitions = new(StringComparer.Ordinal);

    /// <summary>The schema with shared forms, its keys in the same order.</summary>
    public static JsonObject Share(JsonObject schema)
    {
        var forms = new SharedForms();
        forms.Count(schema);
        JsonObject shared = forms.Inside(schema, "");
        shared["definitions"] = new JsonObject(forms._definitions.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        return shared;
    }

    /// <summary>In how many places each form stands; what is inside one that was counted is not counted again.</summary>
    private void Count(JsonObject form)
    {
        string text = form.ToJsonString();
        _places[text] = _places.GetValueOrDefault(text) + 1;
        if (_places[text] > 1) return;
        foreach (JsonObject inside in FormsIn(form)) Count(inside);
    }

    private JsonObject Form(JsonObject form, string name)
    {
        string text = form.ToJsonString();
        if (_places[text] == 1 || text.Length < LengthLeast) return Inside(form, name);
        if (!_names.TryGetValue(text, out string? known))
        {
            _names.Add(text, known = Free(name));
            _definitions.Add(known, Inside(form, name));
        }
        return new JsonObject { ["$ref"] = $"#/definitions/{known}" };
    }

    private JsonObject Inside(JsonObject form, string name)
    {
        var copy = new JsonObject();
        foreach ((string key, JsonNode? value) in form)
        {
            copy[key] = (key, value) switch
            {
                ("properties", JsonObject named) => new JsonObject(named.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)Form(pair.Value!.AsObject(), pair.Key)))),
                ("patternProperties", JsonObject named) => new JsonObject(named.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)Form(pair.Value!.AsObject(), $"{name}-each")))),
                ("items", JsonObject item) => Form(item, $"{name}-item"),
                ("anyOf", JsonArray either) => new JsonArray([.. either.Select(each => Form(each!.AsObject(), name))]),
                _ => value?.DeepClone(),
            };
        }
        return copy;
    }

    private static IEnumerable<JsonObject> FormsIn(JsonObject form)
    {
        foreach ((string key, JsonNode? value) in form)
        {
            IEnumerable<JsonNode?> inside = (key, value) switch
            {
                ("properties" or "patternProperties", JsonObject named) => named.Select(pair => pair.Value),
                ("items", JsonObject item) => [item],
                ("anyOf", JsonArray either) => either,
                _ => [],
            };
            foreach (JsonNode? each in inside) yield return each!.AsObject();
        }
    }

    private string Free(string name)
    {
        int number = _taken[name] = _taken.GetValueOrDefault(name) + 1;
        return number == 1 ? name : $"{name}-{number}";
    }
}
