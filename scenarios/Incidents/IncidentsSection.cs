using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Incidents;

/// <summary>Reads <c>incidents</c>: what the plan says, and for the rest the typical values, those of the usual kinds too unless it wants none but its own.</summary>
internal static class IncidentsSection
{
    public const string Key = "incidents", TypicalFile = "incidents/typical.yaml";

    /// <summary>An office of that name is the duty desk of its level.</summary>
    private const string DutyDesk = "duty-desk";

    private static readonly ImmutableArray<string> ReportItems = ["school-incidents-reported", "incidents-reported", "province-incidents-reported"];

    /// <param name="node">The section.</param>
    /// <param name="file">The plan as far as it is read: people and work items.</param>
    /// <param name="context">Collects the mistakes.</param>
    public static FormNode? Read(YamlNode node, PlanFile file, ReadContext context)
    {
        if (NodeReader.Map(node, Key, context) is not { } given) return null;
        MapNode typical = YamlMerge.Typical(TypicalFile), own = YamlMerge.Typical("incidents/own-kind.yaml");
        string kinds = (YamlMerge.Find(given.Node, IncidentsShape.Kinds) as ScalarNode)?.Text.TrimStart('~').Trim() ?? IncidentsShape.Usual;
        bool isUsual = kinds == IncidentsShape.Usual;
        typical = typical with { Entries = [.. typical.Entries.Where(e => isUsual || IncidentsShape.IsKey(e.Key.Text) || YamlMerge.Find(given.Node, e.Key.Text) is not null)] };
        typical = YamlMerge.Change(typical, IncidentsShape.Duty, duty => WithDutyDesks(duty, file));
        typical = WithReports(typical, file);
        // A kind of the plan's own gets what every kind has.
        foreach (MapEntry entry in given.Node.Entries)
            if (!IncidentsShape.IsKey(entry.Key.Text) && YamlMerge.Find(typical, entry.Key.Text) is null && entry.Value is MapNode)
                typical = typical with { Entries = typical.Entries.Add(new MapEntry(new ScalarNode(entry.Key.Text, Place.None), own)) };
        return FormReader.Read(YamlMerge.Onto(given.Node, typical, Key), IncidentsShape.Section, Key, context);
    }

    /// <summary>The kinds, in their order.</summary>
    public static IEnumerable<(string Id, FormNode Kind)> Kinds(FormNode section) => section.Entries.Where(entry => !IncidentsShape.IsKey(entry.Key));

    private static MapNode WithDutyDesks(MapNode duty, PlanFile file)
    {
        foreach (OfficeEntry office in file.Offices.Where(o => o.Name == DutyDesk && o.Headcount is { Value.Per: null } && o.Level <= UnitLevel.County))
        {
            var people = new ScalarNode("~" + Math.Min(office.Headcount!.Value.Persons, 100).ToString(CultureInfo.InvariantCulture), Place.None);
            string seat = SeatWords.Of(IncidentSeats.DutyOf(office.Level));
            duty = duty with { Entries = [.. duty.Entries.Select(e => e.Key.Text == seat ? e with { Value = people } : e)] };
        }
        return duty;
    }

    /// <summary>The stamped reports, where the plan has such work items.</summary>
    private static MapNode WithReports(MapNode typical, PlanFile file)
    {
        ImmutableArray<YamlNode> items = [.. ReportItems.Where(id => file.Items.Any(item => item.Id == id)).Select(id => new ScalarNode("~" + id, Place.None))];
        return items.IsEmpty
            ? typical
            : YamlMerge.Change(typical, IncidentsShape.Reports, reports => reports with { Entries = reports.Entries.Insert(0, new MapEntry(new ScalarNode("in", Place.None), new ListNode(items, Place.None))) });
    }
}
