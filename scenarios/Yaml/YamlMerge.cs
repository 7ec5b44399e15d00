using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Scenarios.Yaml;

/// <summary>Puts typical values behind those that a plan gives.</summary>
internal static class YamlMerge
{
    /// <summary>What is given, and of the typical what is not; maps are merged key by key.</summary>
    /// <param name="given">The plan's own.</param>
    /// <param name="typical">The rest.</param>
    /// <param name="path">Where it stands in the plan.</param>
    /// <param name="isWhole">Maps that are one value together: who gives one names all.</param>
    public static MapNode Onto(MapNode given, MapNode typical, string path, Func<string, bool>? isWhole = null)
    {
        List<MapEntry> entries = [];
        foreach (MapEntry entry in given.Entries)
        {
            string inside = $"{path}.{entry.Key.Text}";
            bool isBoth = entry.Value is MapNode && Find(typical, entry.Key.Text) is MapNode && isWhole?.Invoke(inside) != true;
            entries.Add(isBoth ? entry with { Value = Onto((MapNode)entry.Value, (MapNode)Find(typical, entry.Key.Text)!, inside, isWhole) } : entry);
        }
        entries.AddRange(typical.Entries.Where(e => Find(given, e.Key.Text) is null));
        return given with { Entries = [.. entries] };
    }

    /// <summary>Typical values as they come with the program; they stand nowhere in the plan.</summary>
    public static MapNode Typical(string file) => (MapNode)WithoutPlaces(YamlTreeReader.Read(EmbeddedText.Read(file), new DiagnosticBag(file)));

    /// <summary>What stands at a path; null where nothing does.</summary>
    public static YamlNode? Find(MapNode map, params ReadOnlySpan<string> path)
    {
        YamlNode? node = map;
        foreach (string key in path) node = (node as MapNode)?.Entries.FirstOrDefault(e => e.Key.Text == key)?.Value;
        return node;
    }

    /// <summary>The map with one that stands in it changed.</summary>
    public static MapNode Change(MapNode map, string key, Func<MapNode, MapNode> change) =>
        map with { Entries = [.. map.Entries.Select(e => e.Key.Text == key && e.Value is MapNode inside ? e with { Value = change(inside) } : e)] };

    public static MapNode Without(MapNode map, string key) => map with { Entries = map.Entries.RemoveAll(e => e.Key.Text == key) };

    private static YamlNode WithoutPlaces(YamlNode node) => node switch
    {
        MapNode map => new MapNode([.. map.Entries.Select(e => new MapEntry(e.Key with { Place = Place.None }, WithoutPlaces(e.Value)))], Place.None),
        ListNode list => new ListNode([.. list.Items.Select(WithoutPlaces)], Place.None),
        _ => node with { Place = Place.None },
    };
}
