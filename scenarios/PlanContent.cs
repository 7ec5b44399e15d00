using System.Text;
using RolloutSim.Scenarios.Actuals;

namespace RolloutSim.Scenarios;

/// <summary>A plan as bytes from which any process makes the same season: its canonical text, and behind a null byte, which no plan has, what has happened in a season under way.</summary>
public static class PlanContent
{
    public static byte[] Of(Plan plan)
    {
        byte[] text = Encoding.UTF8.GetBytes(plan.ResolvedText);
        return plan.Actuals is { } actuals ? [.. text, 0, .. Encoding.UTF8.GetBytes($"{ActualsReader.MomentOf(plan)}\n{actuals.Text}")] : text;
    }

    /// <exception cref="Errors.ScenarioException">Other bytes.</exception>
    public static Plan Read(ReadOnlySpan<byte> content, string file)
    {
        int end = content.IndexOf((byte)0);
        Plan plan = PlanReader.ReadBytes(end < 0 ? content : content[..end], file);
        if (end < 0) return plan;
        string[] parts = Encoding.UTF8.GetString(content[(end + 1)..]).Split('\n', 2);
        return ActualsReader.Restore(plan, parts[0], parts[^1], file);
    }
}
