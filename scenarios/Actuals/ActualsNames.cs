using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Actuals;

/// <summary>Finds units and work items by their codes, or by a name that only one of them has.</summary>
internal sealed class ActualsNames
{
    private readonly SeasonPlan _season;
    private readonly DiagnosticBag? _errors;
    private readonly Dictionary<string, int> _items, _units;

    /// <param name="plan">The plan.</param>
    /// <param name="errors">Gets the names that nobody has; null: such rows are passed over.</param>
    public ActualsNames(Plan plan, DiagnosticBag? errors)
    {
        (_season, _errors) = (plan.Season, errors);
        _items = Index(plan.Season.WorkItems.Select(item => (item.Id, item.Name)));
        _units = Index(plan.Season.Units.All.Select((unit, i) => (unit.Code, plan.Units[i].Name)));
    }

    public int? Item(ActualsField field)
    {
        if (_items.TryGetValue(field.Text, out int item)) return item;
        _errors?.Add(field.Place, ActualsHeading.NameOf(ActualsColumn.Id), field.Text.Length == 0 ? Message.Of(MessageId.ValueEmpty) : Message.Of(MessageId.UnknownWorkItem, field.Text), null, null, Suggestions.For(field.Text, _items.Keys));
        return null;
    }

    /// <summary>One unit, or all that have the work item where none is named.</summary>
    public IEnumerable<int>? Units(ActualsField field, int item)
    {
        WorkItemPlan work = _season.WorkItems[item];
        if (field.Text.Length == 0) return _season.Units.Below(0, work.Level);
        string column = ActualsHeading.NameOf(ActualsColumn.Unit);
        if (!_units.TryGetValue(field.Text, out int unit))
        {
            _errors?.Add(field.Place, column, Message.Of(MessageId.ActualsUnknownUnit, field.Text), null, null, Suggestions.For(field.Text, _units.Keys));
            return null;
        }
        if (_season.Units[unit].Level == work.Level) return [unit];
        _errors?.Add(field.Place, column, Message.Of(MessageId.OtherLevel, work.Id, LevelWords.One(work.Level)), null, field.Text);
        return null;
    }

    private static Dictionary<string, int> Index(IEnumerable<(string Code, LocalName Name)> all)
    {
        (string Code, LocalName Name)[] known = [.. all];
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (IGrouping<string, int> name in known.SelectMany((one, i) => new[] { (one.Name.Zh, i), (one.Name.En, i) }).Distinct().GroupBy(pair => pair.Item1, pair => pair.i))
        {
            if (name.Key.Length > 0 && name.Count() == 1) index[name.Key] = name.Single();
        }
        for (int i = 0; i < known.Length; i++) index[known[i].Code] = i; // a code goes before a name
        return index;
    }
}
