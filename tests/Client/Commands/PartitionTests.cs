using RolloutSim.Client;
using RolloutSim.Client.Runs;
using RolloutSim.Tests.Scenarios;

namespace RolloutSim.Tests.Client.Commands;

/// <summary>Which partition a run has when nothing is said: a large plan is shared out by province, and stays in one where nothing is shared out.</summary>
public sealed class PartitionTests
{
    [Theory]
    [InlineData("count: 3, schools: 10", "sequential", "county")]
    [InlineData("count: 60, schools: 20", "sequential", "one")]
    [InlineData("count: 60, schools: 20", "parallel", "province")]
    [InlineData("count: 60, schools: 20", "sequential", "province", "--partition", "province")]
    public async Task Large_plans_are_shared_out_by_province_or_not_at_all_on_one_thread(string counties, string executor, string expected, params string[] options)
    {
        using var line = new CommandLine();
        string plan = line.Write("p.rollout.yaml", PlanTexts.PutInto(PlanTexts.Alone, $"units:\n  P: {{level: province, counties: {{{counties}}}}}\n"));
        Assert.Equal(ExitCode.Success, await line.Run(["run", plan, "--executor", executor, "--no-report", "-o", "a", .. options]));
        Assert.Equal(expected, line.Json("a", RunFiles.Manifest).GetProperty("partition").GetString());
    }
}
