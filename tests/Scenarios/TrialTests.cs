using System.Runtime.CompilerServices;
using RolloutSim.Scenarios;

namespace RolloutSim.Tests.Scenarios;

/// <summary>The plans that were written from the documentation stay good plans.</summary>
public sealed class TrialTests
{
    [Fact]
    public void The_county_from_the_page_is_a_plan()
    {
        Plan plan = PlanReader.ReadFile(Path.Combine(Folder(), "hewan-2022.rollout.yaml"));
        Assert.Equal(18, plan.Units.Count(unit => unit.Pupils is not null));
        Assert.Equal(2, plan.Goals.Length);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", "trials");
}
