using RolloutSim.Model.Custody;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Season;
using RolloutSim.Model.Season.Counts;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Silo.Views;

/// <summary>How a unit and all below it stand.</summary>
/// <param name="figures">Its <see cref="UnitFigures"/>.</param>
public sealed class UnitCounts(ReadOnlyMemory<long> figures)
{
    private static readonly Phase[] Phases = Enum.GetValues<Phase>();

    private ReadOnlySpan<long> Figures => figures.Span;

    /// <summary>Work items, by phase.</summary>
    public ItemCounts[] Items => Array.ConvertAll(Phases, phase => ItemCounts.From(figure => Figures[UnitFigures.Items(phase, figure)]));

    /// <summary>Posts, each half-day counted, at which nobody stood, by <see cref="PostCause"/>.</summary>
    public int[] EmptyPosts => By<PostCause>(UnitFigures.EmptyPosts);

    /// <summary>Sessions by state.</summary>
    public int[] Sessions => By<SessionState>(UnitFigures.Sessions);

    /// <summary>Tool packages by place.</summary>
    public int[] Packages => By<CustodyPlace>(UnitFigures.Packages);

    /// <summary>What its terminals have come to; counties know it, schools do not.</summary>
    public TrafficCounts Traffic => TrafficCounts.Of(Figures);

    public int IncidentsOf(IncidentLevel level, IncidentState state) => (int)Figures[UnitFigures.Incidents(level, state)];

    /// <summary>Incidents of a level that are not resolved.</summary>
    public int IncidentsOpen(IncidentLevel level) => Enum.GetValues<IncidentState>().Where(state => state != IncidentState.Resolved).Sum(state => IncidentsOf(level, state));

    /// <summary>What is left when parts are taken away.</summary>
    public UnitCounts Without(IEnumerable<UnitCounts> parts)
    {
        long[] left = Figures.ToArray();
        foreach (UnitCounts part in parts)
        {
            for (int figure = 0; figure < left.Length; figure++) left[figure] -= part.Figures[figure];
        }
        return new UnitCounts(left);
    }

    private int[] By<T>(Func<T, int> figure)
        where T : struct, Enum => Array.ConvertAll(Enum.GetValues<T>(), value => (int)Figures[figure(value)]);
}
