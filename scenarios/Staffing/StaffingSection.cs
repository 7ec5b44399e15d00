using System.Collections.Immutable;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;
using static RolloutSim.Scenarios.Yaml.YamlMerge;

namespace RolloutSim.Scenarios.Staffing;

/// <summary>Reads <c>staffing</c>: what the plan says, and for the rest the typical values that fit the plan.</summary>
internal static class StaffingSection
{
    public const string Key = "staffing", TypicalFile = "staffing/typical.yaml", AnyKind = "primary";

    /// <summary>Maps that are one value together: who gives one names all.</summary>
    private static readonly ImmutableArray<string> Whole = ["staffing.subjects", "staffing.town", "staffing.township"];

    /// <param name="node">The section.</param>
    /// <param name="file">The plan as far as it is read: units, people, work items.</param>
    /// <param name="context">Collects the mistakes.</param>
    public static FormNode? Read(YamlNode node, PlanFile file, ReadContext context)
    {
        if (NodeReader.Map(node, Key, context) is not { } given) return null;
        MapNode merged = Onto(given.Node, Typical(given.Node, file), Key, path => Whole.Contains(path));
        return FormReader.Read(merged, StaffingShape.Section, Key, context);
    }

    /// <summary>Names of all posts: offices of the schools that are posts, those that the county fills, those that the section itself names.</summary>
    public static IEnumerable<(string Name, string Eligible, bool IsSent)> Posts(PlanFile file)
    {
        foreach (OfficeEntry office in file.Offices.Where(o => o.Level == UnitLevel.School && o.Headcount is not null))
            yield return (office.Name, office.Headcount!.Value.Eligible, false);
        foreach ((string name, Headcount count) in Sent(file)) yield return (name, count.Eligible, true);
    }

    /// <summary>The posts that the county fills.</summary>
    public static IEnumerable<(string Name, Headcount Count)> Sent(PlanFile file) =>
        from entry in (file.People.SentByCounty as FormMap)?.Entries ?? []
        let count = Headcount.Parse(((FormValue)entry.Value).Given.Text)
        select (entry.Key, count.Value);

    private static MapNode Typical(MapNode given, PlanFile file)
    {
        MapNode typical = YamlMerge.Typical(TypicalFile);
        typical = Change(typical, "posts", posts => TypicalPosts(posts, given, file));
        typical = Change(typical, "schools", schools => schools with { Entries = [.. schools.Entries.Where(e => KindsOf(given, typical, file).Contains(e.Key.Text))] });
        if (!Has(file, "county-staff-chosen", UnitLevel.County)) typical = Change(typical, "chosen", chosen => Without(chosen, "after"));
        bool isTrained = Has(file, "staff-trained", UnitLevel.County) || Find(given, "training", "after") is not null;
        if (!isTrained) return Without(typical, "training");
        if (!Has(file, "staff-trained", UnitLevel.County)) typical = Change(typical, "training", training => Without(training, "after"));
        return Has(file, "school-staff-trained", UnitLevel.School) ? typical : Change(typical, "training", training => Without(training, "schools-after"));
    }

    /// <summary>Of the posts that the plan has; where nothing is known of one that the county fills, it sends its own people.</summary>
    private static MapNode TypicalPosts(MapNode posts, MapNode given, PlanFile file)
    {
        ImmutableArray<MapEntry>.Builder entries = ImmutableArray.CreateBuilder<MapEntry>();
        foreach ((string name, string eligible, bool isSent) in Posts(file))
        {
            if (posts.Entries.FirstOrDefault(e => e.Key.Text == name) is { Value: MapNode known } entry)
                entries.Add(entry with { Value = eligible.Length > 0 ? Without(known, "eligible") : known });
            else if (isSent && eligible.Length == 0 && Find(given, "posts", name, "eligible") is null)
                entries.Add(new MapEntry(new ScalarNode(name, Place.None), new MapNode([new MapEntry(new ScalarNode("eligible", Place.None), new ScalarNode($"~{EligibleWay.ByCounty}", Place.None))], Place.None)));
        }
        return posts with { Entries = entries.ToImmutable() };
    }

    /// <summary>The kinds of schools that the plan has, and those that lend people.</summary>
    private static HashSet<string> KindsOf(MapNode given, MapNode typical, PlanFile file)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (UnitEntry unit in file.Units)
        {
            if (unit.Level?.Value == UnitLevel.School) kinds.Add(unit.Kind?.Value ?? AnyKind);
            AddKinds(unit.Below, kinds);
        }
        foreach (TypicalEntry entry in file.Typical) AddKinds(entry.Below, kinds);
        foreach (string lenders in (string[])["town", "township"])
            if ((Find(given, lenders) ?? Find(typical, lenders)) is MapNode map) kinds.UnionWith(map.Entries.Select(e => e.Key.Text));
        return kinds;
    }

    private static void AddKinds(ImmutableArray<GroupEntry> groups, HashSet<string> kinds)
    {
        foreach (GroupEntry group in groups)
        {
            if (group.Level == UnitLevel.School && group.Kinds.Length == 0) kinds.Add(group.Kind.Length > 0 ? group.Kind : AnyKind);
            AddKinds(group.Kinds, kinds);
            AddKinds(group.Below, kinds);
        }
    }

    private static bool Has(PlanFile file, string item, UnitLevel level) => file.Items.Any(i => i.Id == item && i.Who?.Value.Level == level);
}
