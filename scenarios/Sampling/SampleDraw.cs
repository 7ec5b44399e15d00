using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Sampling;
using RolloutSim.Scenarios.Population;

namespace RolloutSim.Scenarios.Sampling;

/// <summary>Draws the sample: counties within provinces, schools within counties, both in proportion to their pupils of the tested grades.</summary>
/// <remarks>
/// Provinces are strata: how many counties each gives is fixed by its number of counties. Within a province counties are drawn by
/// <see cref="SystematicPps"/> from a list of districts and of other counties, each by size; within a county schools of each stage, from a list
/// by kind and size. So cities and villages, large schools and small ones have their part in every draw. Up and down by turns: neighbours in the list are alike.
/// </remarks>
internal static class SampleDraw
{
    private const string CountyDraw = "sample counties", PrimaryDraw = "sample primary schools", JuniorDraw = "sample junior middle schools", PupilDraw = "sample pupils";

    /// <summary>How many counties each province gives: by its number of counties, none less than the least where it has so many.</summary>
    /// <param name="counties">How many each has.</param>
    /// <param name="rules">The plan's.</param>
    public static int[] Allocate(IReadOnlyList<int> counties, SampleRules rules)
    {
        int wanted = Math.Min(rules.Counties, counties.Sum()), least = Math.Min(rules.LeastCounties, wanted / counties.Count);
        bool[] isLeast = new bool[counties.Count];
        int[] leastOf = [.. counties.Select(its => Math.Min(its, least))];
        for (; ; )
        {
            // Who would get less than the least gets the least; the others share the rest.
            double[] weights = [.. counties.Select((its, i) => isLeast[i] ? 0.0 : its)];
            int rest = wanted - leastOf.Where((_, i) => isLeast[i]).Sum();
            int[] shares = rest == 0 || isLeast.All(its => its) ? new int[weights.Length] : [.. Apportionment.Share(rest, weights).Select(share => (int)share)];
            bool isNew = false;
            for (int i = 0; i < shares.Length; i++)
            {
                if (isLeast[i]) shares[i] = leastOf[i];
                else if (shares[i] < leastOf[i]) isNew = isLeast[i] = true;
            }
            if (!isNew) return shares;
        }
    }

    /// <summary>The chances and the draw of a province's counties: indices in ascending order, each with its chance.</summary>
    public static ImmutableArray<(int County, double Chance)> Counties(string province, ImmutableArray<SyntheticCounty> counties, int count, SampleRules rules)
    {
        long[] sizes = [.. counties.Select(county => county.Size)];
        int[] order = Serpentine(sizes, i => counties[i].IsDistrict ? 0 : 1);
        return Drawn(order, sizes, count, Stream(province, CountyDraw, rules));
    }

    /// <summary>The same of a county's schools of one stage.</summary>
    public static ImmutableArray<(int School, double Chance)> Schools(SyntheticCounty county, SchoolStage stage, SampleRules rules)
    {
        SyntheticSchool[] schools = county.Of(stage);
        long[] sizes = Array.ConvertAll(schools, school => (long)school.Grade);
        int[] order = Serpentine(sizes, i => schools[i].Kind);
        return Drawn(order, sizes, rules.Schools(stage), Stream(county.Code, stage == SchoolStage.Primary ? PrimaryDraw : JuniorDraw, rules));
    }

    /// <summary>Numbers of the pupils in the list of the tested grade, from 1, ascending.</summary>
    public static ImmutableArray<int> Pupils(string school, int grade, SampleRules rules)
    {
        int[] drawn = SimpleRandomSample.Draw(Stream(school, PupilDraw, rules), 0, Math.Min(rules.Pupils, grade), grade);
        for (int i = 0; i < drawn.Length; i++) drawn[i]++;
        return ImmutableCollectionsMarshal.AsImmutableArray(drawn);
    }

    private static ImmutableArray<(int, double)> Drawn(int[] order, long[] sizes, int count, KeyedStream stream)
    {
        var design = new SystematicPps(Array.ConvertAll(order, i => sizes[i]), count);
        int[] places = design.Draw(stream.Word(0, 0)), units = Array.ConvertAll(places, place => order[place]);
        Array.Sort(units, places);
        var drawn = new (int, double)[places.Length];
        for (int i = 0; i < drawn.Length; i++) drawn[i] = (units[i], design.Inclusion(places[i]));
        return ImmutableCollectionsMarshal.AsImmutableArray(drawn);
    }

    /// <summary>Group by group, ascending in the first and descending in the next.</summary>
    private static int[] Serpentine(long[] sizes, Func<int, int> groupOf)
    {
        int[] order = new int[sizes.Length], groups = new int[sizes.Length];
        for (int i = 0; i < order.Length; i++) (order[i], groups[i]) = (i, groupOf(i));
        Array.Sort(order, (a, b) => groups[a] != groups[b] ? groups[a].CompareTo(groups[b]) : sizes[a] != sizes[b] ? sizes[a].CompareTo(sizes[b]) : a.CompareTo(b));
        bool isDown = false;
        for (int from = 0, to; from < order.Length; from = to, isDown = !isDown)
        {
            for (to = from + 1; to < order.Length && groups[order[to]] == groups[order[from]];) to++;
            if (isDown) Array.Sort(order, from, to - from, Comparer<int>.Create((a, b) => sizes[a] != sizes[b] ? sizes[b].CompareTo(sizes[a]) : a.CompareTo(b)));
        }
        return order;
    }

    private static KeyedStream Stream(string code, string purpose, SampleRules rules) =>
        new(new ReplicationKey(rules.Seed, 0), KeyedStream.StreamOf(StableHash.Of(code), StableHash.Of(purpose)));
}
