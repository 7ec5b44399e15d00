using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Tests.Scenarios.WhatIfs;

/// <summary>The same replications of a plan under one seed, and what is asked of them.</summary>
public sealed class Seasons
{
    private readonly SeasonPlan _plan;
    private readonly SeasonSlots _slots;
    private readonly SeasonReplication[] _replications;

    private Seasons(SeasonPlan plan, int count)
    {
        (_plan, _slots) = (plan, new SeasonSlots(plan));
        var replicator = new SeasonReplicator(plan);
        _replications = [.. Enumerable.Range(0, count).Select(number => replicator.Run(new ReplicationKey(1, (uint)number)))];
    }

    public int Count => _replications.Length;

    /// <param name="plan">A shipped plan's name.</param>
    /// <param name="count">How many replications.</param>
    /// <param name="sets">What is set: <c>people.absent=2%</c>.</param>
    public static Seasons Of(string plan, int count, params string[] sets) => Of(ShippedPlans.Read(plan, [.. sets.Select(RolloutSim.Scenarios.Composing.PlanOverride.Parse)]), count);

    public static Seasons Of(Plan plan, int count) => new(plan.Season, count);

    /// <summary>By replication, when the last of its units has done a work item; <see cref="SimTime.Never"/> when one has not.</summary>
    public SimTime[] Done(string id)
    {
        int item = Item(id);
        int[] units = [.. _plan.Units.Below(0, _plan.WorkItems[item].Level)];
        return [.. _replications.Select(r => units.Select(unit => r.Completions[_slots[unit, item]]).Max())];
    }

    /// <summary>In how many replications a work item is late in any of its units.</summary>
    public int Late(string id) => IsLate(id).Count(late => late);

    /// <summary>By replication.</summary>
    public bool[] IsLate(string id)
    {
        SimTime due = _plan.WorkItems[Item(id)].Due!.Value;
        return [.. Done(id).Select(done => done > due)];
    }

    /// <summary>By replication, the late ones of a work item and why.</summary>
    public IEnumerable<LateItem> WhyLate(string id)
    {
        int item = Item(id);
        return _replications.SelectMany(r => r.Late.Where(late => late.Item == item));
    }

    /// <summary>Each work item of each unit that is late in more than a share of the replications.</summary>
    public IEnumerable<string> LateInMoreThan(double share) =>
        from item in Enumerable.Range(0, _plan.WorkItems.Length)
        let plan = _plan.WorkItems[item]
        where plan is { Due: not null, IsRival: false, Kind: not WorkItemKind.FixedBlock }
        from unit in _plan.Units.Below(0, plan.Level)
        let late = _replications.Count(r => r.Completions[_slots[unit, item]] > plan.Due!.Value)
        where late > share * Count
        select $"{_plan.Units[unit].Code} {plan.Id} {late} of {Count}";

    private int Item(string id) => Enumerable.Range(0, _plan.WorkItems.Length).Single(i => _plan.WorkItems[i].Id == id);
}
