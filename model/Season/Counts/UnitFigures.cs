using RolloutSim.Model.Custody;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Model.Season.Counts;

/// <summary>The figures of a unit, a number each: where each stands in the unit's row.</summary>
public static class UnitFigures
{
    private static readonly int Phases = Enum.GetValues<Phase>().Length, States = Enum.GetValues<IncidentState>().Length, Levels = Enum.GetValues<IncidentLevel>().Length;

    private static readonly int Standings = Enum.GetValues<ItemFigure>().Length;
    private static readonly int SessionsAt = Phases * Standings;
    private static readonly int PackagesAt = SessionsAt + Enum.GetValues<SessionState>().Length;
    private static readonly int PostsAt = PackagesAt + Enum.GetValues<CustodyPlace>().Length;
    private static readonly int IncidentsAt = PostsAt + Enum.GetValues<PostCause>().Length;
    private static readonly int TrafficAt = IncidentsAt + (Levels * States);

    /// <summary>How many there are.</summary>
    public static int Count { get; } = TrafficAt + Enum.GetValues<TrafficFigure>().Length;

    /// <summary>Work items of a phase.</summary>
    public static int Items(Phase phase, ItemFigure figure) => ((int)phase * Standings) + (int)figure;

    /// <summary>Sessions in a state.</summary>
    public static int Sessions(SessionState state) => SessionsAt + (int)state;

    /// <summary>Tool packages at a place.</summary>
    public static int Packages(CustodyPlace place) => PackagesAt + (int)place;

    /// <summary>Posts, each half-day counted, at which nobody stood; of <see cref="PostCause.Manned"/> always 0.</summary>
    public static int EmptyPosts(PostCause cause) => PostsAt + (int)cause;

    /// <summary>Incidents of a level in a state.</summary>
    public static int Incidents(IncidentLevel level, IncidentState state) => IncidentsAt + (((int)level - 1) * States) + (int)state;

    /// <summary>What happened at terminals; counties know it, schools do not.</summary>
    public static int Traffic(TrafficFigure figure) => TrafficAt + (int)figure;
}
