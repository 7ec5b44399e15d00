namespace RolloutSim.Client.Serving;

/// <summary>A line of <c>--json</c>: where a silo that stays up is found.</summary>
internal sealed record ServingMessage(string Address, string Data)
{
    public string Type => "serving";
}
