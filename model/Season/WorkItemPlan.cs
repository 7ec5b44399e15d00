using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Season;

/// <summary>One task for one office, the same in every unit of its level.</summary>
public sealed record WorkItemPlan
{
    /// <summary>Unique in the plan: <c>rosters-submitted</c>.</summary>
    public required string Id { get; init; }

    public required LocalName Name { get; init; }

    public required Phase Phase { get; init; }

    /// <summary>The units that have it.</summary>
    public required UnitLevel Level { get; init; }

    public required WorkItemKind Kind { get; init; }

    /// <summary>Index of the office that does it, of the same level; -1 for a fixed block.</summary>
    public int Office { get; init; } = -1;

    /// <summary>From when the office knows of it.</summary>
    public SimTime Known { get; init; } = SimTime.Zero;

    /// <summary>Not started before; of a fixed block, its beginning.</summary>
    public SimTime From { get; init; } = SimTime.Zero;

    /// <summary>From here on it is late: the office's last open minute not later than the end of the printed day's office hours. Of a fixed block its end. Null: no date.</summary>
    public SimTime? Due { get; init; }

    /// <summary>The due date as the plan prints it: the end of that day's office hours, were the day a working day.</summary>
    public SimTime? PrintedDue { get; init; }

    /// <summary>Working time of one person, seconds; of a review, for one submission. Null for a fixed block.</summary>
    public Distribution? Effort { get; init; }

    public ImmutableArray<Prerequisite> After { get; init; } = [];

    /// <summary>Index of the channel through which its completion is seen.</summary>
    public required int Channel { get; init; }

    /// <summary>The form, file or picture that it leaves; empty when not stated.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Who looks it over; null when nobody does.</summary>
    public ReviewPlan? Review { get; init; }

    /// <summary>How late people start: the share that they let pass of the working time between readiness and due date that the nominal effort leaves; null: they start at once.</summary>
    public Distribution? StartLag { get; init; }

    /// <summary>When the level above reminds, which ends the start lag; null: nobody does.</summary>
    public SimTime? RemindedAt { get; init; }

    /// <summary>When its system shuts: a submission after that needs an extension; null: it stays open.</summary>
    public SimTime? ClosesAt { get; init; }

    /// <summary>Who grants an extension; null where nothing closes.</summary>
    public ExtensionPlan? Extension { get; init; }

    /// <summary>From when its office works overtime for it, where the office does; null: never.</summary>
    public SimTime? OvertimeFrom { get; init; }

    /// <summary>Other work of the same people, outside the season: it counts in no deadline and no goal.</summary>
    public bool IsRival { get; init; }
}
