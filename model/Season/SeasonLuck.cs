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
    private readonly int[][] _units; // by item

    public SeasonLuck(SeasonPlan plan)
    {
        _plan = plan;
        _index = new SeasonIndex(plan);
        _processes = [.. plan.Units.All.Select(unit => SeasonDraws.ProcessOf(unit.Code))];
        _units = [.. plan.WorkItems.Select(item => plan.Units.Below(0, item.Level).ToArray())];
        Values = [.. from item in Enumerable.Range(0, plan.WorkItems.Length)
                     where _units[item].Length > 0
                     from quantity in Enum.GetValues<DrawnQuantity>()
                     where IsDrawn(item, quantity)
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
            DrawnQuantity.Effort => Varies(plan.Effort),
            DrawnQuantity.StartLag => Varies(plan.StartLag),
            DrawnQuantity.SentBack => plan.Review is { SentBack: > 0, Rounds: > 1 },
            _ => Varies(_plan.Channels[plan.Channel].Delay) && _units[item].Any(unit => Targets(item, unit).Any()),
        };
    }

    private double Draw(ReplicationKey key, int item, DrawnQuantity quantity)
    {
        WorkItemPlan plan = _plan.WorkItems[item];
        uint entity = _index.KeyOf(item);
        KeyedStream Stream(int unit, ulong purpose) => new(key, KeyedStream.StreamOf(_processes[unit], purpose));
        return quantity switch
        {
            DrawnQuantity.Effort when plan.Kind == WorkItemKind.Review => ReviewEffort(key, item),
            DrawnQuantity.Effort => _units[item].Max(unit => plan.Effort!.Sample(Stream(unit, SeasonDraws.Effort).Word(entity, 0))),
            DrawnQuantity.StartLag => _units[item].Max(unit => plan.StartLag!.Sample(Stream(unit, SeasonDraws.Lag).Word(entity, 0))),
            DrawnQuantity.SentBack => _units[item].Sum(unit => SentBack(plan.Review!, Stream(unit, SeasonDraws.Verdict), entity)),
            _ => _units[item].Max(unit => Targets(item, unit).Max(target => _plan.Channels[plan.Channel].Delay.Sample(Stream(unit, SeasonDraws.Delay).Word(SeasonDraws.Way(entity, _processes[target]), 0)))),
        };
    }

    private double ReviewEffort(ReplicationKey key, int review)
    {
        int reviewed = _index.ReviewedBy(review);
        Distribution effort = _plan.WorkItems[review].Effort!;
        double sum = 0;
        foreach (int unit in _units[reviewed])
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
