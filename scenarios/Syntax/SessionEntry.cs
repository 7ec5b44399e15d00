using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>A session of a test day as it is written.</summary>
/// <param name="DayKey">The day's key in the plan: <c>T</c>, <c>L</c>, <c>2021-05-27</c>.</param>
/// <param name="Day">The day that it means.</param>
/// <param name="Id">The work item's name.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Time">When it runs.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record SessionEntry(string DayKey, PlanDate Day, string Id, LocalName Name, Given<SessionTime> Time, Place Place)
{
    /// <summary>What <see cref="On"/> says of what is not on paper.</summary>
    public const string Terminals = "terminals", Paper = "paper";

    /// <summary>What it is; null: it runs by the clock.</summary>
    public Given<SessionKind>? Is { get; init; }

    /// <summary>The room that it shares with others.</summary>
    public Given<string>? Room { get; init; }

    /// <summary>The posts that it needs manned; null: the usual ones of its kind.</summary>
    public ImmutableArray<Given<string>>? Posts { get; init; }

    /// <summary>Pieces of the package that each pupil gets.</summary>
    public Given<int>? Pieces { get; init; }

    /// <summary>Whether pupils sit at terminals or over paper.</summary>
    public Given<string>? On { get; init; }

    /// <summary>Work items that must be done before it begins.</summary>
    public ImmutableArray<Given<Reference>> Needs { get; init; } = [];

    public string Path => $"test.{DayKey}.{Id}";
}
