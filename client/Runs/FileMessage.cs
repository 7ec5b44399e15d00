namespace RolloutSim.Client.Runs;

/// <summary>A line of <c>--json</c>: a file was written.</summary>
internal sealed record FileMessage(string Path)
{
    public string Type => "file";
}
