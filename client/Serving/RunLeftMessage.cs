namespace RolloutSim.Client.Serving;

/// <summary>The last line of <c>--json</c> when who watched a run has left, and it goes on.</summary>
internal sealed record RunLeftMessage(int ExitCode, string Run, string Address)
{
    public string Type => "left";
}
