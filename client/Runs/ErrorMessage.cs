namespace RolloutSim.Client.Runs;

/// <summary>The last line of <c>--json</c> when nothing came of it.</summary>
internal sealed record ErrorMessage(int ExitCode, string Message)
{
    public string Type => "error";
}
