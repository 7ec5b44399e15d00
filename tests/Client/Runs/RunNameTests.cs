using RolloutSim.Client.Runs;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Tests.Client.Runs;

/// <summary>Run directories say what was run, and no two what-ifs get the same name.</summary>
public sealed class RunNameTests
{
    [Theory]
    [InlineData("xiji-2021-1", 0u)]
    [InlineData("xiji-2021-1-replication-7", 7u)]
    [InlineData("xiji-2021-1-people.county.liaison=2", 0u, "people.county.liaison=2")]
    [InlineData("xiji-2021-1-people.absent=2%+people.county.liaison=2-replication-3", 3u, "people.absent=2%", "people.county.liaison=2")]
    public void It_is_readable(string expected, uint replication, params string[] changes) =>
        Assert.Equal(expected, RunName.Of("xiji-2021", 1, replication, [.. changes.Select(PlanOverride.Parse)]));

    [Theory]
    [InlineData("a.effort=2..4 h", "a.effort=2..4_h")]
    [InlineData("a.zh=甲", "a.zh=乙")]
    [InlineData("a.zh=../../x", "a.zh=.._.._x")]
    public void What_is_no_file_name_is_told_apart(string one, string other)
    {
        string first = RunName.Of("p", 1, 0, [PlanOverride.Parse(one)]), second = RunName.Of("p", 1, 0, [PlanOverride.Parse(other)]);
        Assert.NotEqual(first, second);
        Assert.Matches("^[A-Za-z0-9.=_-]+$", first);
    }

    [Fact]
    public void It_is_never_too_long_for_a_file_system()
    {
        PlanOverride[] changes = [.. Enumerable.Range(0, 50).Select(i => new PlanOverride($"preparation.a-work-item-{i}.effort", "2..4..8 h"))];
        Assert.InRange(RunName.Of("p", 1, 0, changes).Length, 1, 110);
    }
}
