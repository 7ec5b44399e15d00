namespace RolloutSim.Client.Runs;

/// <summary>The last line of <c>run --json</c>.</summary>
internal sealed record ResultMessage(int ExitCode, string Directory, RunManifest Manifest, RunSummary? Summary)
{
    public string Type => "result";
}
