using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Incidents;

/// <summary>How many times as often something happens: <c>10</c>, <c>0.5</c>.</summary>
internal static class FactorText
{
    private const int Most = 1_000;

    public static Parsed<double> Parse(string text)
    {
        if (!Numbers.TryParse(text, out decimal factor)) return new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectShape, "10"));
        return factor <= Most ? Parsed.Of((double)factor, Numbers.Write(factor)) : new Fault(Message.Of(MessageId.OutOfRange), Message.Of(MessageId.ExpectWhole, 0, Most));
    }
}
