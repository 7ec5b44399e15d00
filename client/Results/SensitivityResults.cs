using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.Statistics;

namespace RolloutSim.Client.Results;

/// <summary>What matters: how often a work item decides a date, and how far its draws move it.</summary>
/// <remarks>
/// The criticality index is the share of replications in which an item lies on the path that released another last: R. M. Van Slyke (1963), Monte
/// Carlo methods and the PERT problem, Operations Research 11, 839-860, doi:10.1287/opre.11.5.839. An item that always decides and never varies
/// matters little; so the correlation of what it takes with the end stands beside it: T. M. Williams (1992), Criticality in stochastic networks,
/// Journal of the Operational Research Society 43, 353-357, doi:10.1057/jors.1992.50; by ranks, because ends are not linear in efforts.
/// </remarks>
internal sealed class SensitivityResults
{
    private readonly SeasonPlan _season;
    private readonly StudyResults _results;
    private readonly SeasonLuck _luck;
    private readonly RankedSample[] _drawn; // by place in the luck's values
    private readonly ILookup<int, (DrawnQuantity Quantity, int Place)> _drawsOf;
    private readonly int[] _lastDated; // by replication, the place of the dated item that the season ended with
    private readonly Dictionary<int, int> _seasonSlots = []; // how often a place lies on the path to the season's end

    /// <param name="results">Of all replications.</param>
    /// <param name="seed">Their seed.</param>
    public SensitivityResults(StudyResults results, uint seed)
    {
        (_results, _season) = (results, results.Plan.Season);
        _luck = new SeasonLuck(_season);
        double[][] draws = [.. results.Replications.Select(replication => _luck.Of(new ReplicationKey(seed, replication.Number)))];
        _drawn = [.. Enumerable.Range(0, _luck.Values.Length).Select(value => RankedSample.Of<double>([.. draws.Select(row => row[value])]))];
        _drawsOf = _luck.Values.Index().ToLookup(pair => pair.Item.Item, pair => (pair.Item.Quantity, pair.Index));
        _lastDated = [.. Enumerable.Range(0, results.Replications.Length).Select(LastDated)];
        for (int r = 0; r < _lastDated.Length; r++)
        {
            foreach (int slot in SeasonPath(r)) _seasonSlots[slot] = _seasonSlots.GetValueOrDefault(slot) + 1;
        }
        Rows = [.. results.Dated.Length == 0 ? [] : SeasonRows(), .. results.Dated.SelectMany((item, place) => RowsOf(item, place))];
    }

    /// <summary>Of the season first, then of each dated work item, the work items before it in the order of the season.</summary>
    public ImmutableArray<SensitivityRow> Rows { get; }

    /// <summary>In how many replications the work item, of a unit or of any, lies on the path to the end of the season.</summary>
    public Chance CriticalityOf(int? unit, int item)
    {
        int on = unit is { } one
            ? _seasonSlots.GetValueOrDefault(_results.SlotOf(one, item))
            : Enumerable.Range(0, _lastDated.Length).Count(r => SeasonPath(r).Any(slot => _results.ItemAt(slot) == item));
        return new Chance(on, _lastDated.Length);
    }

    /// <summary>Whether any dated work item is late in any replication.</summary>
    public bool IsEverLate => _results.Lateness().Any(late => late > 0);

    private IEnumerable<SensitivityRow> SeasonRows()
    {
        long[] ends = [.. _lastDated.Select((place, r) => _results.Last[place][r])];
        var end = RankedSample.Of<long>(ends);
        var late = RankedSample.Of<long>(_results.Lateness());
        return Enumerable.Range(0, _season.WorkItems.Length)
            .Where(item => !_season.WorkItems[item].IsRival)
            .SelectMany(item => Pair(null, item, CriticalityOf(null, item), end, late));
    }

    private IEnumerable<SensitivityRow> RowsOf(int item, int place)
    {
        long[] last = _results.Last[place];
        var end = RankedSample.Of<long>(last);
        var late = RankedSample.Of<long>([.. last.Select(at => _results.Table.Lateness(item, new SimTime(at)).Microseconds)]);
        var on = new int[_season.WorkItems.Length];
        foreach (SeasonReplication replication in _results.Replications)
        {
            foreach (int other in replication.Paths[place].Select(_results.ItemAt).Distinct()) on[other]++;
        }
        return SeasonNetwork.Upstream(_season, item).SelectMany(other => Pair(item, other, new Chance(on[other], last.Length), end, late));
    }

    private IEnumerable<SensitivityRow> Pair(int? item, int upstream, Chance criticality, RankedSample end, RankedSample late)
    {
        if (!_drawsOf[upstream].Any()) yield return new SensitivityRow(item, upstream, criticality, null, null, null);
        foreach ((DrawnQuantity quantity, int place) in _drawsOf[upstream])
            yield return new SensitivityRow(item, upstream, criticality, quantity, Correlate(_drawn[place], end), Correlate(_drawn[place], late));
    }

    private static RankCorrelation? Correlate(RankedSample drawn, RankedSample response) => drawn.Varies && response.Varies ? drawn.With(response) : null;

    private ImmutableArray<int> SeasonPath(int replication) => _results.Dated.Length == 0 ? [] : _results.Replications[replication].Paths[_lastDated[replication]];

    private int LastDated(int replication) => _results.Last.Length == 0 ? 0 : Enumerable.Range(0, _results.Last.Length).MaxBy(place => _results.Last[place][replication]);
}
