using System.Collections.Immutable;
using RolloutSim.Client.Results;
using RolloutSim.Model.Statistics;

namespace RolloutSim.Client.Comparing;

/// <summary>Two scenarios, measure by measure: over the replications that both have where they share their luck, else over all of each.</summary>
internal sealed class Comparison
{
    private readonly int[] _firstRows, _secondRows;
    private readonly Confidence _shown, _found;

    /// <param name="first">What the other is compared with.</param>
    /// <param name="second">The other.</param>
    /// <param name="conditions">Goals to be judged in both.</param>
    /// <param name="comparisons">How many comparisons are read together: all intervals of one measure hold with 95%.</param>
    public Comparison(Scenario first, Scenario second, IReadOnlyList<GoalCondition> conditions, int comparisons)
    {
        (First, Second, IsPaired) = (first, second, first.Seed == second.Seed);
        (_firstRows, _secondRows) = IsPaired ? CommonRows(first.Table!, second.Table!) : ([.. Enumerable.Range(0, first.Table!.Count)], [.. Enumerable.Range(0, second.Table!.Count)]);
        ImmutableArray<MeasureValues> ofFirst = MeasureSet.Of(first.Table!, conditions), ofSecond = MeasureSet.Of(second.Table!, conditions);
        (MeasureValues First, MeasureValues Second)[] both =
            [.. from a in ofFirst let b = ofSecond.FirstOrDefault(other => other.Measure.IsSame(a.Measure)) where b is not null select (a, b)];
        _shown = Confidence.Default.Over(comparisons);
        _found = _shown.Over(Math.Max(1, both.Length));
        Differences = _firstRows.Length == 0 || _secondRows.Length == 0 ? [] : [.. both.Select(pair => Differ(pair.First, pair.Second)).OfType<MeasureDifference>()];
        OnlyFirst = [.. Items(ofFirst).Except(Items(ofSecond))];
        OnlySecond = [.. Items(ofSecond).Except(Items(ofFirst))];
    }

    public Scenario First { get; }

    public Scenario Second { get; }

    /// <summary>Whether both have the same seed, and so the same luck in replications of the same number.</summary>
    public bool IsPaired { get; }

    /// <summary>Replications of the first that count.</summary>
    public int FirstCount => _firstRows.Length;

    public int SecondCount => _secondRows.Length;

    /// <summary>Of the shown intervals.</summary>
    public Confidence Confidence => _shown;

    /// <summary>All measures that both have, in the plan's order.</summary>
    public ImmutableArray<MeasureDifference> Differences { get; }

    /// <summary>Dated work items that only the first has.</summary>
    public ImmutableArray<string> OnlyFirst { get; }

    /// <summary>Dated work items that only the second has.</summary>
    public ImmutableArray<string> OnlySecond { get; }

    /// <summary>Whether every common replication came to the same, to the last event.</summary>
    public bool IsSame => IsPaired && FirstCount > 0 && _firstRows.Zip(_secondRows).All(pair => First.Table!.Digests[pair.First] == Second.Table!.Digests[pair.Second]);

    /// <summary>Whether a time at terminals is less in the second only of those who did not give up, and more people do: nobody can say then which is better.</summary>
    public bool IsOfFewer(MeasureDifference difference) =>
        difference is { Measure: { Kind: MeasureKind.Online, Unit: MeasureUnit.Duration }, Difference: < 0 } && Differences.Any(other => other is { Measure: { Kind: MeasureKind.Online, Unit: MeasureUnit.Count }, IsFound: true, Difference: > 0 });

    public bool HasFound => Differences.Any(difference => difference.IsFound);

    /// <summary>How many times as many replications it would take without common luck: the median over the measures that differ; null where none does.</summary>
    public double? VarianceSaved
    {
        get
        {
            double[] saved = [.. Differences.Where(difference => difference.IsFound).Select(difference => difference.VarianceSaved).OfType<double>().Where(double.IsFinite).Order()];
            return saved.Length == 0 ? null : saved[(saved.Length - 1) / 2];
        }
    }

    private static (int[] First, int[] Second) CommonRows(ReplicationTable first, ReplicationTable second)
    {
        Dictionary<uint, int> rows = second.Numbers.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        (int First, int Second)[] common = [.. first.Numbers.Index().Where(pair => rows.ContainsKey(pair.Item)).Select(pair => (pair.Index, rows[pair.Item]))];
        return ([.. common.Select(pair => pair.First)], [.. common.Select(pair => pair.Second)]);
    }

    private static IEnumerable<string> Items(ImmutableArray<MeasureValues> measures) => measures.Where(values => values.Measure.Kind == MeasureKind.Done).Select(values => values.Measure.Of);

    private MeasureDifference? Differ(MeasureValues first, MeasureValues second)
    {
        long[] a = [.. _firstRows.Select(row => first.Values[row])], b = [.. _secondRows.Select(row => second.Values[row])];
        int missingFirst = a.Count(value => value == MeasureValues.Missing), missingSecond = b.Count(value => value == MeasureValues.Missing);
        if (missingFirst + missingSecond > 0 && IsPaired)
        {
            bool[] isThere = [.. a.Zip(b, (x, y) => x != MeasureValues.Missing && y != MeasureValues.Missing)];
            (a, b) = ([.. a.Where((_, row) => isThere[row])], [.. b.Where((_, row) => isThere[row])]);
        }
        else
        {
            (a, b) = ([.. a.Where(value => value != MeasureValues.Missing)], [.. b.Where(value => value != MeasureValues.Missing)]);
        }
        if (a.Length == 0 || b.Length == 0) return null;
        (Func<Confidence, Interval> interval, double? saved) = IsPaired ? Paired(first.Measure.Unit, a, b) : (Unpaired(first.Measure.Unit, a, b), null);
        double meanFirst = MeanEstimate.Of(a).Mean, meanSecond = MeanEstimate.Of(b).Mean;
        double difference = IsPaired ? PairedDifference.Of(a, b).Difference.Mean : meanSecond - meanFirst;
        Interval strict = interval(_found);
        return new MeasureDifference(
            first.Measure, meanFirst, meanSecond, difference, interval(_shown), !strict.Contains(0), saved, Math.Min(a.Length, b.Length), missingFirst, missingSecond)
        {
            IsSame = IsPaired && missingFirst == missingSecond && a.AsSpan().SequenceEqual(b),
        };
    }

    private static (Func<Confidence, Interval> Interval, double? Saved) Paired(MeasureUnit unit, long[] a, long[] b)
    {
        var means = PairedDifference.Of(a, b);
        double? saved = means.First.Variance + means.Second.Variance > 0 ? means.VarianceSaved : null;
        if (unit != MeasureUnit.Chance) return (confidence => means.Difference.Interval(confidence), saved);
        var chances = ChanceDifference.Of(Happened(a), Happened(b));
        return (confidence => chances.Interval(confidence), saved);
    }

    private static Func<Confidence, Interval> Unpaired(MeasureUnit unit, long[] a, long[] b)
    {
        if (unit == MeasureUnit.Chance)
        {
            var chances = new UnpairedChanceDifference(Chance.Of(Happened(a)), Chance.Of(Happened(b)));
            return confidence => chances.Interval(confidence);
        }
        var means = new UnpairedDifference(MeanEstimate.Of(a), MeanEstimate.Of(b));
        return confidence => means.Interval(confidence);
    }

    private static bool[] Happened(long[] values) => Array.ConvertAll(values, value => value != 0);
}
