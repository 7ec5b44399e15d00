namespace RolloutSim.Client.Runs;

/// <summary>What <c>report --json</c> says.</summary>
/// <param name="ExitCode">0.</param>
/// <param name="Path">Of the page.</param>
/// <param name="Bytes">Its length.</param>
internal sealed record ReportMessage(int ExitCode, string Path, int Bytes)
{
    public string Type => "report";
}
