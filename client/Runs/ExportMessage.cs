namespace RolloutSim.Client.Runs;

/// <summary>A line of <c>export --json</c>: a plan's work items were written as a table.</summary>
internal sealed record ExportMessage(string Path, int Rows)
{
    public string Type => "export";
}
