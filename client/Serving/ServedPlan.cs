using RolloutSim.Grains.Models;
using RolloutSim.Grains.Runs;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Serving;

/// <summary>The plan of a run that goes on elsewhere.</summary>
internal static class ServedPlan
{
    public static async Task<Plan> Read(IRunGrain run)
    {
        ModelReference model = await run.GetModel();
        return PlanContent.Read(model.Content, "plan.resolved.yaml");
    }
}
