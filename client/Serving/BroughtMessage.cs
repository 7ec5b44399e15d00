using RolloutSim.Client.Results;
using RolloutSim.Grains.Runs;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Serving;

/// <summary>A line of <c>--json</c>: what was brought to a run, and when it takes effect.</summary>
internal sealed record BroughtMessage(string Run, string Text, string At, int Events)
{
    public string Type => "brought";

    public static BroughtMessage Make(string run, string text, Plan plan, LiveEvent[] brought) => new(run, text, CivilText.Iso(plan, brought[0].At), brought.Length);
}
