using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Custody;

/// <summary>Which test day a moment belongs to, as far as the custody is concerned.</summary>
internal static class CustodyDays
{
    /// <summary>The last day whose packages have begun to be fetched; 0 before.</summary>
    public static int Of(CustodyPlan plan, SimTime t)
    {
        int day = 0;
        for (int i = 1; i < plan.FetchedFrom.Length; i++)
            if (t >= plan.FetchedFrom[i]) day = i;
        return day;
    }
}
