using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>What each replication of a plan came to, in few numbers: enough to judge its goals, and to compare it with another plan without running it again.</summary>
/// <remarks>A work item is done when the last of its units is. <see cref="SimTime.Never"/> stands for what was not done.</remarks>
internal sealed class ReplicationTable
{
    private readonly Dictionary<int, SimTime[]> _done = [];
    private readonly Dictionary<string, SimTime[]> _moments = [];
    private readonly Dictionary<string, int[]> _counts = [];
    private readonly Dictionary<string, long[]> _amounts = [];

    /// <param name="plan">The plan.</param>
    /// <param name="replications">In the order of their numbers.</param>
    public ReplicationTable(Plan plan, ImmutableArray<SeasonReplication> replications)
    {
        (Plan, Dated) = (plan, plan.Season.Dated());
        (Numbers, Digests) = ([.. replications.Select(replication => replication.Number)], [.. replications.Select(replication => replication.Digest)]);
        ILookup<int, int> slots = new SeasonSlots(plan.Season).All.Index().ToLookup(pair => pair.Item.Item, pair => pair.Index);
        foreach (DayMoment moment in DayMoment.Of(plan)) _moments[moment.Name] = [.. replications.Select(replication => moment.Last(replication.Reports))];
        foreach (TrafficAmount amount in TrafficAmount.AllOf(plan)) _amounts[amount.Name] = [.. replications.Select(replication => amount.Of(replication.Reports))];
        foreach (ReplicationCount count in ReplicationCount.Of(plan)) _counts[count.Name] = [.. replications.Select(replication => count.Count(replication.Reports))];
        foreach (int item in Dated) _done[item] = [.. replications.Select(replication => new SimTime(slots[item].Max(slot => replication.Completions[slot].Microseconds)))];
    }

    /// <summary>As a run has kept it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="numbers">Of the replications, ascending.</param>
    /// <param name="digests">Of each.</param>
    /// <param name="done">Of each dated work item of the plan, for each replication.</param>
    /// <param name="moments">Of each <see cref="DayMoment"/> of the plan, by name, for each replication.</param>
    /// <param name="counts">Of each <see cref="ReplicationCount"/> of the plan, by name, for each replication.</param>
    /// <param name="amounts">Of each <see cref="TrafficAmount"/> of the plan, by name, for each replication.</param>
    public ReplicationTable(
        Plan plan, ImmutableArray<uint> numbers, ImmutableArray<string> digests, IReadOnlyDictionary<int, SimTime[]> done, IReadOnlyDictionary<string, SimTime[]> moments, IReadOnlyDictionary<string, int[]> counts,
        IReadOnlyDictionary<string, long[]> amounts)
    {
        foreach (TrafficAmount amount in TrafficAmount.AllOf(plan)) _amounts[amount.Name] = amounts[amount.Name];
        foreach (ReplicationCount count in ReplicationCount.Of(plan)) _counts[count.Name] = counts[count.Name];
        foreach (DayMoment moment in DayMoment.Of(plan)) _moments[moment.Name] = moments[moment.Name];
        (Plan, Numbers, Digests, Dated) = (plan, numbers, digests, plan.Season.Dated());
        foreach (int item in Dated) _done[item] = done[item];
    }

    public Plan Plan { get; }

    /// <summary>Of the replications, ascending.</summary>
    public ImmutableArray<uint> Numbers { get; }

    /// <summary>The fingerprint of each.</summary>
    public ImmutableArray<string> Digests { get; }

    /// <summary>The dated work items that count, in the plan's order.</summary>
    public ImmutableArray<int> Dated { get; }

    public int Count => Numbers.Length;

    /// <summary>When a dated work item is done, in each replication.</summary>
    public ReadOnlySpan<SimTime> Done(int item) => _done[item];

    /// <summary>When the last school has done something of a test day, in each replication.</summary>
    /// <param name="name">As <see cref="DayMoment"/> has it.</param>
    public ReadOnlySpan<SimTime> Moments(string name) => _moments[name];

    /// <summary>A number of the terminals, in each replication; null where the plan has none.</summary>
    /// <param name="name">As <see cref="TrafficAmount"/> has it.</param>
    public long[]? Amounts(string name) => _amounts.GetValueOrDefault(name);

    /// <summary>How many incidents were of a level at their worst, in each replication.</summary>
    /// <param name="level">1 to 3.</param>
    public ReadOnlySpan<int> Incidents(int level) => _counts[ReplicationCount.OfIncidents(level)];

    /// <summary>How much was counted of something, in each replication.</summary>
    /// <param name="name">As <see cref="ReplicationCount"/> has it.</param>
    public ReadOnlySpan<int> Counts(string name) => _counts[name];

    /// <summary>When the last dated work item is done, in each replication: the end of the season.</summary>
    public SimTime[] SeasonEnds() => [.. Enumerable.Range(0, Count).Select(row => Dated.Aggregate(SimTime.Zero, (last, item) => SimTime.Max(last, _done[item][row])))];

    /// <summary>Of each replication, whether all of these dated work items were on time in every unit.</summary>
    public bool[] WereOnTime(ImmutableArray<int> items)
    {
        var onTime = new bool[Count];
        Array.Fill(onTime, true);
        foreach (int item in items)
        {
            ReadOnlySpan<SimTime> done = Done(item);
            for (int row = 0; row < done.Length; row++) onTime[row] &= Lateness(item, done[row]) == SimDuration.Zero;
        }
        return onTime;
    }

    /// <summary>How late a dated work item is that is done then; what is never done counts up to the season's end, zero where it is due only after that.</summary>
    public SimDuration Lateness(int item, SimTime done)
    {
        SimTime due = Plan.Season.WorkItems[item].Due!.Value, end = done.IsNever ? Plan.Season.End : done;
        return SimDuration.Max(SimDuration.Zero, end - due);
    }

    /// <summary>The first of them.</summary>
    public ReplicationTable Take(int count) => count >= Count
        ? this
        : new ReplicationTable(
            Plan, Numbers[..count], Digests[..count], _done.ToDictionary(pair => pair.Key, pair => pair.Value[..count]), _moments.ToDictionary(pair => pair.Key, pair => pair.Value[..count]),
            _counts.ToDictionary(pair => pair.Key, pair => pair.Value[..count]), _amounts.ToDictionary(pair => pair.Key, pair => pair.Value[..count]));
}
