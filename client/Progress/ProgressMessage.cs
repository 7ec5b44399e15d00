namespace RolloutSim.Client.Progress;

/// <summary>A line of <c>--json</c>: how far the run is.</summary>
internal sealed record ProgressMessage(
    string Phase, string Simulated, long Done, long Of, long Late, long Windows, long Events, double WindowsPerSecond, double EventsPerSecond)
{
    public string Type => "progress";
}
