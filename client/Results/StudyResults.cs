using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Statistics;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>What all replications of a plan came to: chances, quantiles, blame.</summary>
internal sealed class StudyResults
{
    private static readonly int Tags = Enum.GetValues<LateTag>().Length;

    private readonly SeasonPlan _season;
    private readonly SeasonSlots _slots;
    private readonly QuantileRanks _p50, _p80, _p95;
    private readonly Dictionary<(int Unit, int Item), (long[] Own, long Upstream)> _blame = [];

    /// <param name="plan">The plan.</param>
    /// <param name="replications">In the order of their numbers, one or more.</param>
    public StudyResults(Plan plan, ImmutableArray<SeasonReplication> replications)
    {
        (Plan, _season, Replications) = (plan, plan.Season, replications);
        _slots = new SeasonSlots(_season);
        (_p50, _p80, _p95) = (QuantileRanks.For(replications.Length, 0.5), QuantileRanks.For(replications.Length, 0.8), QuantileRanks.For(replications.Length, 0.95));
        foreach (LateItem late in replications.SelectMany(replication => replication.Late)) AddBlame(late);
        ILookup<int, int> units = _slots.All.ToLookup(slot => slot.Item, slot => slot.Unit);
        Table = new ReplicationTable(plan, replications);
        Last = [.. Dated.Select(item => Array.ConvertAll(Table.Done(item).ToArray(), done => done.Microseconds))];
        ByItem = [.. Dated.Select(item => Make(item, [.. units[item]], units[item].Count() == 1 ? units[item].First() : null))];
        ByUnit = [.. from item in Dated
                     from deadline in units[item].Count() == 1 ? [ByItem[Dated.IndexOf(item)]] : units[item].Select(unit => Make(item, [unit], unit)).Prepend(ByItem[Dated.IndexOf(item)])
                     select deadline];
    }

    public Plan Plan { get; }

    public ImmutableArray<SeasonReplication> Replications { get; }

    /// <summary>What each replication came to, in few numbers.</summary>
    public ReplicationTable Table { get; }

    /// <summary>The dated work items that count, without fixed blocks and rival work.</summary>
    public ImmutableArray<int> Dated => Table.Dated;

    /// <summary>By place in <see cref="Dated"/> and replication, when the last of its units was done, microseconds; <see cref="SimTime.Never"/> where one was not.</summary>
    public ImmutableArray<long[]> Last { get; }

    /// <summary>One a dated work item, all its units together.</summary>
    public ImmutableArray<StudyDeadline> ByItem { get; }

    /// <summary>The same, and behind each that has several units one a unit.</summary>
    public ImmutableArray<StudyDeadline> ByUnit { get; }

    /// <summary>The place of a work item of a unit in a row of completions.</summary>
    public int SlotOf(int unit, int item) => _slots[unit, item];

    /// <summary>The work item at such a place.</summary>
    public int ItemAt(int slot) => _slots.All[slot].Item;

    /// <summary>Of each replication, the lateness of all dated work items together, microseconds, each in the unit that was done last.</summary>
    public long[] Lateness() =>
        [.. Enumerable.Range(0, Replications.Length).Select(replication => Dated.Sum(item => Table.Lateness(item, Table.Done(item)[replication]).Microseconds))];

    private StudyDeadline Make(int item, int[] units, int? unit)
    {
        int[] slots = Array.ConvertAll(units, each => _slots[each, item]);
        long[] last = [.. Replications.Select(replication => slots.Max(slot => replication.Completions[slot].Microseconds))];
        var late = new Chance(last.Count(completion => Table.Lateness(item, new SimTime(completion)) > SimDuration.Zero), last.Length);
        Array.Sort(last);
        var own = new long[Tags];
        long upstream = 0;
        foreach (int each in units)
        {
            if (!_blame.TryGetValue((each, item), out (long[] Own, long Upstream) blame)) continue;
            for (int tag = 0; tag < Tags; tag++) own[tag] += blame.Own[tag];
            upstream += blame.Upstream;
        }
        return new StudyDeadline(unit, item, units.Length, late, _p50.Of(last), _p80.Of(last), _p95.Of(last), [.. own], upstream);
    }

    private void AddBlame(LateItem late)
    {
        (long[] own, long upstream) = _blame.TryGetValue((late.Unit, late.Item), out (long[], long) known) ? known : (new long[Tags], 0);
        foreach (Blame blame in late.Blames)
        {
            bool isOwn = blame.AtUnit == late.Unit && _season.WorkItems[blame.AtItem].Office == _season.WorkItems[late.Item].Office;
            if (isOwn) own[(int)blame.Tag] += blame.Amount.Microseconds;
            else upstream += blame.Amount.Microseconds;
        }
        _blame[(late.Unit, late.Item)] = (own, upstream);
    }
}
