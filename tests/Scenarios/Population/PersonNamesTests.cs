using RolloutSim.Scenarios.Population;

namespace RolloutSim.Tests.Scenarios.Population;

/// <summary>Made-up names are the same in every process, and nobody's depends on anybody else.</summary>
public sealed class PersonNamesTests
{
    [Fact]
    public void A_name_is_always_the_same()
    {
        string[] names = [.. Enumerable.Range(0, 5).Select(i => PersonNames.Of("xiji-2021", "school-01", "head", i))];
        Assert.Equal(names, Enumerable.Range(0, 5).Reverse().Select(i => PersonNames.Of("xiji-2021", "school-01", "head", i)).Reverse());
        Assert.All(names, name => Assert.InRange(name.Length, 2, 5));
        Assert.All(names, name => Assert.All(name, c => Assert.InRange(c, '\u4E00', '\u9FFF')));
    }

    [Fact]
    public void Plan_unit_office_and_number_each_make_another_person()
    {
        string first = PersonNames.Of("xiji-2021", "school-01", "head", 0);
        Assert.NotEqual(first, PersonNames.Of("smallest", "school-01", "head", 0));
        Assert.NotEqual(first, PersonNames.Of("xiji-2021", "school-02", "head", 0));
        Assert.NotEqual(first, PersonNames.Of("xiji-2021", "school-01", "deputy", 0));
        Assert.NotEqual(first, PersonNames.Of("xiji-2021", "school-01", "head", 1));
    }

    [Fact]
    public void Names_that_were_given_stay_given() => Assert.Equal("孙琪", PersonNames.Of("xiji-2021", "xiji", "liaison", 0));
}
