using System.Globalization;
using System.Text;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Actuals;
using RolloutSim.Scenarios.Drills;
using RolloutSim.Scenarios.Forks;

namespace RolloutSim.Scenarios;

/// <summary>A plan as bytes from which any process makes the same season: its canonical text and, behind null bytes, which no plan has, what has happened in a season under way, the drill that it is the season of, and what the plan was up to a fork.</summary>
public static class PlanContent
{
    private const string Fork = "fork ", Drill = "drill ";

    public static byte[] Of(Plan plan)
    {
        byte[] content = Encoding.UTF8.GetBytes(plan.ResolvedText);
        if (plan.Actuals is { } actuals) content = [.. content, 0, .. Encoding.UTF8.GetBytes($"{ActualsReader.MomentOf(plan)}\n{actuals.Text}")];
        if (plan.Drill is { } drill) content = [.. content, 0, .. Encoding.UTF8.GetBytes($"{Drill}{drill.File}\n{drill.Text}")];
        if (plan.Fork is { } fork) content = [.. content, 0, .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Fork}{fork.At.Microseconds}\n")), .. Of(fork.Before)];
        return content;
    }

    /// <exception cref="Errors.ScenarioException">Other bytes.</exception>
    public static Plan Read(ReadOnlySpan<byte> content, string file)
    {
        int end = content.IndexOf((byte)0);
        Plan plan = PlanReader.ReadBytes(end < 0 ? content : content[..end], file);
        while (end >= 0)
        {
            content = content[(end + 1)..];
            int line = content.IndexOf((byte)'\n');
            string head = Encoding.UTF8.GetString(content[..line]);
            ReadOnlySpan<byte> rest = content[(line + 1)..];
            // What the plan was before is a content of its own, to the end.
            if (head.StartsWith(Fork, StringComparison.Ordinal))
                return PlanForks.Restore(Read(rest, file), new SimTime(long.Parse(head[Fork.Length..], CultureInfo.InvariantCulture)), plan);
            end = rest.IndexOf((byte)0);
            string text = Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]);
            plan = head.StartsWith(Drill, StringComparison.Ordinal) ? DrillReader.Restore(plan, head[Drill.Length..], text).Plan : ActualsReader.Restore(plan, head, text, file);
            content = rest;
        }
        return plan;
    }
}
