using System.Security.Cryptography;
using RolloutSim.Scenarios;

namespace RolloutSim.Silo;

/// <summary>The plans that were read last in this process: who runs one and who shows it want the same, and a nation takes seconds to read.</summary>
internal static class ReadPlans
{
    private const int Kept = 2;

    private static readonly Lock Gate = new();
    private static readonly List<(string Hash, Lazy<Plan> Plan)> Last = []; // the newest first

    /// <param name="content">As <see cref="PlanContent.Of"/> wrote it.</param>
    /// <exception cref="Scenarios.Errors.ScenarioException">It is no plan.</exception>
    public static Plan Of(byte[] content)
    {
        string hash = Convert.ToHexString(SHA256.HashData(content));
        (string Hash, Lazy<Plan> Plan) wanted;
        lock (Gate)
        {
            int at = Last.FindIndex(each => each.Hash == hash);
            wanted = at < 0 ? (hash, new Lazy<Plan>(() => PlanContent.Read(content, "plan.resolved.yaml"))) : Last[at];
            if (at >= 0) Last.RemoveAt(at);
            Last.Insert(0, wanted);
            if (Last.Count > Kept) Last.RemoveAt(Kept);
        }
        return wanted.Plan.Value;
    }
}
