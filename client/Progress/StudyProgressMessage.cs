namespace RolloutSim.Client.Progress;

/// <summary>A line of <c>--json</c>: how many replications are done.</summary>
internal sealed record StudyProgressMessage(int Replications, int Of)
{
    public string Type => "progress";
}
