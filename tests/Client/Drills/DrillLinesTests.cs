using RolloutSim.Client.Drills.Live;

namespace RolloutSim.Tests.Client.Drills;

public sealed class DrillLinesTests
{
    private static readonly int[] Over = [1, 2, 3, 5, 8];

    [Theory]
    [InlineData(9, new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 })]
    [InlineData(8, new[] { 3, 4, 5, 6, 7, 8, 9 }, 2)] // one row says how many are left out; 4, 6, 7 and 9 are not over
    [InlineData(0, new[] { 4, 6, 7, 9 }, 5)]
    public void Where_there_is_no_room_for_all_incidents_those_that_are_over_give_way_the_oldest_first(int room, int[] shown, int left = 0)
    {
        (IReadOnlyList<int> fitting, int leftOut) = DrillLines.Fitting([1, 2, 3, 4, 5, 6, 7, 8, 9], room, Over.Contains);
        Assert.Equal(shown, fitting);
        Assert.Equal(left, leftOut);
    }
}
