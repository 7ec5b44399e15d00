namespace RolloutSim.Client.Results;

/// <summary>That something at the terminals is no more than a limit.</summary>
/// <param name="Text">As the language writes it, without the wanted chance.</param>
/// <param name="Amount">Which <see cref="TrafficAmount"/>.</param>
/// <param name="Most">In its unit.</param>
/// <param name="GaveUpMost">The share of the people who may give up: who does waits for ever. Of what each does once, 1 less the quantile; 1 of what is no matter of people.</param>
internal sealed record TrafficCondition(string Text, string Amount, long Most, double GaveUpMost = 1) : GoalCondition(Text)
{
    public override bool[]? Held(ReplicationTable table)
    {
        if (table.Amounts(Amount) is not { } amounts) return null;
        double most = GaveUpMost * (table.Plan.Season.Questionnaire?.Networks.Sum(network => network.Sittings.Sum(sitting => (long)sitting.Pages.Length)) ?? 0);
        long[]? gaveUp = GaveUpMost < 1 ? table.Amounts(TrafficAmount.GaveUpName) : null;
        return [.. amounts.Select((amount, i) => amount <= Most && (gaveUp is null || gaveUp[i] <= most))];
    }
}
