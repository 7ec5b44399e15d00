using RolloutSim.Client.Texts;
using RolloutSim.Scenarios;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Client.Texts;

public sealed class OfficeNamesTests
{
    [Fact]
    public void Every_office_of_the_shipped_plans_has_a_Chinese_name()
    {
        IEnumerable<string> offices = Shipped.Names.SelectMany(plan => ShippedPlans.Read(plan).Season.Offices).Select(office => office.Name).Distinct();
        Assert.All(offices, office => Assert.Matches("^[\u4e00-\u9fff]+$", OfficeNames.Of(office).Zh));
    }
}
