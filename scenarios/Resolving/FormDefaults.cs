using System.Collections.Immutable;
using RolloutSim.Scenarios.Shapes;
using RolloutSim.Scenarios.Syntax;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Writes into a section what it leaves out and its shape has a default for; each counts as assumed.</summary>
internal static class FormDefaults
{
    /// <param name="map">What is written; null: nothing.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="instead">By path, another default than the shape's; null: the shape's.</param>
    /// <param name="context">Counts.</param>
    public static FormMap Complete(FormMap? map, MapShape shape, string path, Func<string, string?> instead, ReadContext context)
    {
        Dictionary<string, FormNode> given = (map?.Entries ?? []).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        ImmutableArray<(string, FormNode)>.Builder entries = ImmutableArray.CreateBuilder<(string, FormNode)>();
        foreach (ShapeKey key in shape.Keys)
        {
            string inside = $"{path}.{key.Name}";
            FormNode? node = given.GetValueOrDefault(key.Name);
            if (key.Shape is MapShape part && HasDefaults(part)) node = Complete(node as FormMap, part, inside, instead, context);
            else if (node is null && (instead(inside) ?? key.Default) is { Length: > 0 } value) node = new FormValue(context.Default(inside, value, value));
            if (node is not null) entries.Add((key.Name, node));
        }
        entries.AddRange((map?.Entries ?? []).Where(entry => !shape.Keys.Any(key => key.Name == entry.Key)));
        return new FormMap(entries.ToImmutable());
    }

    private static bool HasDefaults(MapShape shape) => shape.Keys.Any(key => key.Default.Length > 0);
}
