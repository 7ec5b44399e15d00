using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;

namespace RolloutSim.Tests.Models;

/// <summary>Writes small seasons for tests: a centre, a province, a county, and as many schools as wanted.</summary>
public sealed class PlanBuilder
{
    private readonly List<Unit> _units = [new(UnitTree.RootCode, UnitLevel.Nation, -1), new("P", UnitLevel.Province, 0), new("C", UnitLevel.County, 1)];
    private readonly List<OfficePlan> _offices = [];
    private readonly List<WorkItemPlan> _items = [];
    private readonly List<HatPlan> _hats = [];

    public SimTime End { get; init; } = SimTime.Zero + SimDuration.FromDays(200);

    /// <summary>Delay of the one channel.</summary>
    public SimDuration Delay { get; init; } = SimDuration.FromMinutes(10);

    /// <summary>Whether the one channel is a way to go, not a system.</summary>
    public bool IsTransit { get; init; }

    /// <summary>Replaces <see cref="Delay"/> where it varies, seconds.</summary>
    public Distribution? Way { get; init; }

    public double Absence { get; init; }

    public OpenHours? Hours { get; init; }

    /// <summary>The hours of overtime; null: nobody works any.</summary>
    public OpenHours? Longer { get; init; }

    public PlanBuilder Schools(int count)
    {
        for (int i = 1; i <= count; i++) _units.Add(new Unit($"S{i:d2}", UnitLevel.School, 2));
        return this;
    }

    public PlanBuilder School(string code)
    {
        _units.Add(new Unit(code, UnitLevel.School, 2));
        return this;
    }

    public PlanBuilder Office(UnitLevel level, string name, int persons = 1)
    {
        _offices.Add(new OfficePlan(level, name, persons, Hours: 0, Overtime: Longer is null ? null : 1));
        return this;
    }

    /// <summary>A work item; effort in hours.</summary>
    public PlanBuilder Item(string id, string office, double hours, SimTime? known = null, SimTime? due = null, params string[] after) =>
        Item(id, office, new Constant(hours * 3600), known, due, after);

    public PlanBuilder Item(string id, string office, Distribution effort, SimTime? known = null, SimTime? due = null, params string[] after)
    {
        int index = _offices.FindIndex(o => o.Name == office);
        _items.Add(new WorkItemPlan
        {
            Id = id,
            Name = new LocalName(id, id),
            Phase = Phase.Preparation,
            Level = _offices[index].Level,
            Kind = WorkItemKind.Work,
            Office = index,
            Known = known ?? SimTime.Zero,
            Due = due,
            PrintedDue = due,
            Effort = effort,
            Channel = 0,
            After = [.. after.Select(text => text.Split(' ')).Select(part => new Prerequisite(Index(part[0]), part.Length > 1 ? double.Parse(part[1], System.Globalization.CultureInfo.InvariantCulture) : 1))],
        });
        return this;
    }

    /// <summary>The last item is reviewed by an office; effort in hours.</summary>
    public PlanBuilder ReviewedBy(string office, string id, double hours, double sentBack = 0, int rounds = 3, double rework = 0.5, SimTime? due = null)
    {
        int index = _offices.FindIndex(o => o.Name == office);
        _items[^1] = _items[^1] with { Review = new ReviewPlan(_items.Count, sentBack, rework, rounds) };
        _items.Add(new WorkItemPlan
        {
            Id = id,
            Name = new LocalName(id, id),
            Phase = Phase.Preparation,
            Level = _offices[index].Level,
            Kind = WorkItemKind.Review,
            Office = index,
            Due = due,
            PrintedDue = due,
            Effort = new Constant(hours * 3600),
            Channel = 0,
        });
        return this;
    }

    /// <summary>Changes the last work item that is no review.</summary>
    public PlanBuilder With(Func<WorkItemPlan, WorkItemPlan> change)
    {
        int last = _items.FindLastIndex(item => item.Kind == WorkItemKind.Work);
        _items[last] = change(_items[last]);
        return this;
    }

    /// <summary>Changes the last review.</summary>
    public PlanBuilder WithReview(Func<WorkItemPlan, WorkItemPlan> change)
    {
        int last = _items.FindLastIndex(item => item.Kind == WorkItemKind.Review);
        _items[last] = change(_items[last]);
        return this;
    }

    /// <summary>One person of an office also sits in others of the same level.</summary>
    public PlanBuilder Hat(string office, params string[] others)
    {
        _hats.Add(new HatPlan(_offices.FindIndex(o => o.Name == office), [.. others.Select(other => _offices.FindIndex(o => o.Name == other))]));
        return this;
    }

    public SeasonPlan Build() => new()
    {
        Name = "test",
        End = End,
        Units = new UnitTree([.. _units]),
        Hours = [Hours ?? OpenHours.Always(End), Longer ?? OpenHours.Always(End)],
        Offices = [.. _offices],
        Channels = [new ChannelPlan("system", Way ?? new Constant(Delay.TotalSeconds), IsTransit)],
        WorkItems = [.. _items],
        Hats = [.. _hats],
        Absence = Absence,
    };

    /// <summary>Runs a plan, every event checked, and hands back what became of each item of each unit.</summary>
    public static IReadOnlyDictionary<(string Unit, string Item), WorkItemResult> Run(SeasonPlan plan, uint seed = 1, uint replication = 0)
    {
        SimModel model = SeasonModel.Make(plan);
        var result = Runs.Sequential(model, new ReplicationKey(seed, replication));
        return Enumerable.Range(0, model.Count)
            .Select(result.Hosts[0].Process).OfType<UnitOffices>().SelectMany(offices => offices.Report().Items)
            .ToDictionary(item => (plan.Units[item.Unit].Code, plan.WorkItems[item.Item].Id));
    }

    private int Index(string id) => _items.FindIndex(item => item.Id == id);
}
