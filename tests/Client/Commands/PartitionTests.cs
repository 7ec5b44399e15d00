using RolloutSim.Client;
using RolloutSim.Client.Runs;
using RolloutSim.Tests.Scenarios;

namespace RolloutSim.Tests.Client.Commands;

/// <summary>Which partition a run has when nothing is said: a large plan is shared out by province.</summary>
public sealed class PartitionTests
{
    [Theory]
    [InlineData("count: 3, schools: 10", "county")]
    [InlineData("count: 60, schools: 20", "province")]
    [InlineData("count: 60, schools: 20", "one", "--partition", "one")]
    public async Task Large_plans_are_shared_out_by_province(string counties, string expected, params string[] options)
    {
        using var line = new CommandLine();
        string plan = line.Write("p.rollout.yaml", PlanTexts.PutInto(PlanTexts.Alone, $"units:\n  P: {{level: province, counties: {{{counties}}}}}\n"));
        Assert.Equal(ExitCode.Success, await line.Run(["run", plan, "--executor", "sequential", "--no-report", "-o", "a", .. options]));
        Assert.Equal(expected, line.Json("a", RunFiles.Manifest).GetProperty("partition").GetString());
    }
}
