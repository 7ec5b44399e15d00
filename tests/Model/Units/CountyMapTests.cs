using RolloutSim.Model.Units;

namespace RolloutSim.Tests.Model.Units;

/// <summary>A school is as far from the town as the plan says, whatever else is there, and no way between three places is shorter by a detour.</summary>
public sealed class CountyMapTests
{
    private static readonly double[] Distances = [2_000, 38_000, 14_000, 45_000, 0];

    private static CountyMap Map(params string[] codes)
    {
        UnitTree units = new([new(UnitTree.RootCode, UnitLevel.Nation, -1), new("C", UnitLevel.County, 0), .. codes.Select(code => new Unit(code, UnitLevel.School, 1))]);
        return new CountyMap(units, 1, school => new SchoolFacts(30, 10, 10, Distances[school - 2]));
    }

    [Fact]
    public void A_school_is_as_far_from_the_town_as_the_plan_says()
    {
        CountyMap map = Map("S1", "S2", "S3", "S4", "S5");
        Assert.Equal([2, 3, 4, 5, 6], map.Schools);
        foreach (int school in map.Schools)
        {
            Assert.Equal(Distances[school - 2], map.Metres(-1, school), 1e-6);
            Assert.Equal(map.Metres(-1, school), map.Metres(school, -1));
            Assert.Equal(0, map.Metres(school, school));
        }
    }

    [Fact]
    public void No_detour_is_shorter()
    {
        CountyMap map = Map("S1", "S2", "S3", "S4", "S5");
        int[] places = [-1, .. map.Schools];
        foreach (int a in places)
            foreach (int b in places)
                foreach (int c in places) Assert.True(map.Metres(a, c) <= map.Metres(a, b) + map.Metres(b, c) + 1e-6);
        Assert.True(map.Schools.Select(school => map.Metres(school, 3) - map.Metres(-1, 3)).Distinct().Count() > 3); // not all in one direction
    }

    [Fact]
    public void An_added_school_moves_no_other() => Assert.Equal(Map("S1", "S2").Metres(2, 3), Map("S1", "S2", "S3").Metres(2, 3));
}
