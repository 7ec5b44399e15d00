namespace RolloutSim.Client.Results;

/// <summary>That something at the terminals is no more than a limit.</summary>
/// <param name="Text">As the language writes it, without the wanted chance.</param>
/// <param name="Amount">Which <see cref="TrafficAmount"/>.</param>
/// <param name="Most">In its unit.</param>
internal sealed record TrafficCondition(string Text, string Amount, long Most) : GoalCondition(Text)
{
    public override bool[]? Held(ReplicationTable table) => table.Amounts(Amount) is { } amounts ? Array.ConvertAll(amounts, amount => amount <= Most) : null;
}
