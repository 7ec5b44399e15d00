using System.Collections.Immutable;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Season;

/// <summary>What the values of a plan come out to in a replication, without simulating it: draws depend on nothing that happens.</summary>
/// <remarks>A value is told as one number for all units of its work item: see <see cref="DrawnQuantity"/>.</remarks>
public sealed class SeasonLuck
{
    private readonly SeasonPlan _plan;
    private readonly SeasonIndex _index;
    private readonly ulong[] _processes; // by unit
    private readonly int[][][] _units; // by quantity and item, those of which it is still to be seen

    public SeasonLuck(SeasonPlan plan)
    {
        _plan = plan;
        _index = new SeasonIndex(plan);
        _processes = [.. plan.Units.All.Select(unit => SeasonDraws.ProcessOf(unit.Code))];
        _units = [.. Enum.GetValues<DrawnQuantity>().Select(quantity =>
            plan.WorkItems.Select((work, item) => plan.Units.Below(0, work.Level).Where(unit => IsOpen(unit, item, quantity)).ToArray()).ToArray())];
        Values = [.. from item in Enumerable.Range(0, plan.WorkItems.Length)
                     from quantity in Enum.GetValues<DrawnQuantity>()
                     where Units(item, quantity).Length > 0 && IsDrawn(item, quantity)
                     select new DrawnValue(item, quantity)];
    }

    /// <summary>The values that are drawn, in the order of the work items; what is given as one number is not.</summary>
    public ImmutableArray<DrawnValue> Values { get; }

    /// <summary>What they come out to, in the order of <see cref="Values"/>.</summary>
    public double[] Of(ReplicationKey key)
    {
        var drawn = new double[Values.Length];
        for (int i = 0; i < drawn.Length; i++) drawn[i] = Draw(key, Values[i].Item, Values[i].Quantity);
        return drawn;
    }

    private bool IsDrawn(int item, DrawnQuantity quantity)
    {
        WorkItemPlan plan = _plan.WorkItems[item];
        return quantity switch
        {
            DrawnQuantity.Effort => Varies(plan.Effort) && _plan.Visits?.RoundOf(item) is not >= 0 && (plan.Kind != WorkItemKind.Review || Units(_index.ReviewedBy(item), DrawnQuantity.SentBack).Length > 0),
            DrawnQuantity.StartLag => Varies(plan.StartLag),
            DrawnQuantity.SentBack => plan.Review is { SentBack: > 0, Rounds: > 1 },
            _ => Varies(_plan.Channels[plan.Channel].Delay) && Units(item, quantity).All(unit => Targets(item, unit).Any()),
        };
    }

    private int[] Units(int item, DrawnQuantity quantity) => _units[(int)quantity][item];

    /// <summary>Whether the quantity of a unit is still to be seen: in a season under way part of the luck is known.</summary>
    private bool IsOpen(int unit, int item, DrawnQuantity quantity) => _index.Actuals[unit, item] is not { } actual || quantity switch
    {
        DrawnQuantity.Effort => actual is { Completed: null, Remaining: null },
        DrawnQuantity.StartLag => false,
        DrawnQuantity.SentBack => actual.Accepted is null,
        _ => actual.Completed is null,
    };

    private double Draw(ReplicationKey key, int item, DrawnQuantity quantity)
    {
        WorkItemPlan plan = _plan.WorkItems[item];
        uint entity = _index.KeyOf(item);
        KeyedStream Stream(int unit, ulong purpose) => new(key, KeyedStream.StreamOf(_processes[unit], purpose));
        return quantity switch
        {
            DrawnQuantity.Effort when plan.Kind == WorkItemKind.Review => ReviewEffort(key, item),
            DrawnQuantity.Effort => Units(item, quantity).Max(unit => plan.Effort!.Sample(Stream(unit, SeasonDraws.Effort).Word(entity, 0))),
            DrawnQuantity.StartLag => Units(item, quantity).Max(unit => plan.StartLag!.Sample(Stream(unit, SeasonDraws.Lag).Word(entity, 0))),
            DrawnQuantity.SentBack => Units(item, quantity).Sum(unit => SentBack(plan.Review!, Stream(unit, SeasonDraws.Verdict), entity)),
            _ => Units(item, quantity).Max(unit => Targets(item, unit).Max(target => _plan.Channels[plan.Channel].Delay.Sample(Stream(unit, SeasonDraws.Delay).Word(SeasonDraws.Way(entity, _processes[target]), 0)))),
        };
    }

    private double ReviewEffort(ReplicationKey key, int review)
    {
        int reviewed = _index.ReviewedBy(review);
        Distribution effort = _plan.WorkItems[review].Effort!;
        double sum = 0;
        foreach (int unit in Units(reviewed, DrawnQuantity.SentBack))
        {
            KeyedStream reviews = new(key, KeyedStream.StreamOf(_processes[unit], SeasonDraws.Review));
            KeyedStream verdicts = new(key, KeyedStream.StreamOf(_processes[unit], SeasonDraws.Verdict));
            int last = SentBack(_plan.WorkItems[reviewed].Review!, verdicts, _index.KeyOf(reviewed));
            for (int round = 0; round <= last; round++) sum += effort.Sample(reviews.Word(_index.KeyOf(review), (uint)round));
        }
        return sum;
    }

    private static int SentBack(ReviewPlan rules, KeyedStream verdicts, uint key)
    {
        int round = 0;
        while (SeasonDraws.IsSentBack(rules, verdicts, key, round)) round++;
        return round;
    }

    /// <summary>The units to which a completion travels.</summary>
    private IEnumerable<int> Targets(int item, int unit) => _plan.WorkItems[item].Review is { } review
        ? [_plan.Units.AncestorAt(unit, _plan.WorkItems[review.Item].Level)]
        : _index.ToTell(item, unit);

    private static bool Varies(Distribution? distribution) => distribution is not null && distribution.Least < distribution.Most;
}
