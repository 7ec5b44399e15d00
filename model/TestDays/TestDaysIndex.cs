using System.Collections.Immutable;
using RolloutSim.Model.Season;

namespace RolloutSim.Model.TestDays;

/// <summary>What sites look up about the test days: made once for a model, read by all.</summary>
internal sealed class TestDaysIndex
{
    private readonly HashSet<uint> _told;
    private readonly HashSet<int> _needs;

    public TestDaysIndex(SeasonIndex season)
    {
        Season = season;
        Plan = season.Plan.TestDays!;
        _told = [.. (season.Plan.Staffing?.Posts ?? []).Select(post => PostManning.HashOf(post.Name))];
        ImmutableArray<SessionPlan> sessions = Plan.Sessions;
        _needs = [.. sessions.SelectMany(session => session.Needs)];
        Keys = [.. sessions.Select(session => season.KeyOf(session.Item))];
        Before = [.. Enumerable.Range(0, sessions.Length).Select(later => Related(sessions, later).Where(earlier => sessions[earlier].To <= sessions[later].From).Append(sessions[later].Follows).Where(earlier => earlier >= 0).Distinct().ToImmutableArray())];
        Beside = [.. Enumerable.Range(0, sessions.Length).Select(later => Related(sessions, later).Where(earlier => sessions[earlier].To > sessions[later].From).ToImmutableArray())];
        LastReturn = Enumerable.Range(0, sessions.Length).LastOrDefault(i => sessions[i].Kind == SessionKind.Return, -1);
    }

    /// <summary>Whether the sites say when a work item begins and ends: a session, or the test as a whole.</summary>
    public bool Runs(int item) => item == Plan.Test || Plan.Sessions.Any(session => session.Item == item);

    public SeasonIndex Season { get; }

    public TestDaysPlan Plan { get; }

    /// <summary>By session, its name in messages and streams.</summary>
    public ImmutableArray<uint> Keys { get; }

    /// <summary>By session, those that must be over before it begins: of the same pupils or tools, and planned to be over by then.</summary>
    public ImmutableArray<ImmutableArray<int>> Before { get; }

    /// <summary>By session, those that must be over before it ends: of the same pupils or tools, planned to begin before it and to go on beside it.</summary>
    public ImmutableArray<ImmutableArray<int>> Beside { get; }

    /// <summary>With which session the package leaves the school for good; -1: with none.</summary>
    public int LastReturn { get; }

    /// <summary>Whether a session waits for a work item.</summary>
    public bool IsNeeded(int item) => _needs.Contains(item);

    /// <summary>Whether sites are told who stands at a post; others count as manned.</summary>
    public bool IsTold(uint post) => Plan.PostsAreTold || _told.Contains(post);

    private static IEnumerable<int> Related(ImmutableArray<SessionPlan> sessions, int later) =>
        Enumerable.Range(0, later).Where(earlier =>
            (sessions[earlier].HasPupils && sessions[later].HasPupils) || (sessions[earlier].HasTools && sessions[later].HasTools));
}
