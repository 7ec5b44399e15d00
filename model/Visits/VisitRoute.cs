using System.Collections.Immutable;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Visits;

/// <summary>Which team sees which schools, in which order.</summary>
/// <remarks>
/// One way through all schools, from each to the nearest that is left, beginning in the town; it is cut into as many stretches as there are teams, of as
/// equal numbers of schools as can be. A team that is the only one drives the whole way. (Nearest neighbour; planners draw such rounds by hand.)
/// </remarks>
internal static class VisitRoute
{
    /// <summary>By team, its schools in order; teams without any where there are more teams than schools.</summary>
    public static ImmutableArray<ImmutableArray<int>> Of(CountyMap map, int teams)
    {
        List<int> left = [.. map.Schools], way = [];
        while (left.Count > 0)
        {
            int from = way.Count == 0 ? -1 : way[^1], next = left[0];
            foreach (int school in left)
                if (map.Metres(from, school) < map.Metres(from, next)) next = school;
            left.Remove(next);
            way.Add(next);
        }
        return [.. Enumerable.Range(0, teams).Select(team => way.Skip(Cut(team)).Take(Cut(team + 1) - Cut(team)).ToImmutableArray())];

        int Cut(int team) => (int)((long)way.Count * team / teams);
    }
}
