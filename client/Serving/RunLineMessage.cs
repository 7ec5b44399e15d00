using RolloutSim.Client.Execution;
using RolloutSim.Silo.Views;

namespace RolloutSim.Client.Serving;

/// <summary>A line of <c>--json</c>: how a run stands.</summary>
internal sealed record RunLineMessage(string Run, string Plan, string Status, string Pace, string Simulated, string Phase, long Done, long Total, long Late, long Windows, long Events, string? Digest)
{
    public string Type => "run";

    public static RunLineMessage Make(RunCard card) => new(
        card.Run, card.Plan, card.IsPaused ? "paused" : card.Status.ToString().ToLowerInvariant(), new Pace(card.Pace).ToString(), card.Simulated, card.Phase.ToString().ToLowerInvariant(),
        card.Done, card.Of, card.Late, card.Windows, card.Events, card.Digest);
}
