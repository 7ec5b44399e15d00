using RolloutSim.Scenarios.Drills;

namespace RolloutSim.Tests.Scenarios.Drills;

public sealed class ShippedDrillsTests
{
    [Fact]
    public void A_list_says_what_the_drills_say_of_themselves() => Assert.Equal(
        ShippedDrills.Names.Select(ShippedDrills.Read).Select(drill => new DrillListing(drill.Id, drill.Name, drill.Plan.Season.Name)),
        ShippedDrills.Listings);
}
