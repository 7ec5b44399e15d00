using System.Collections.Immutable;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>Numbers of which many units have one each: <c>30</c>, <c>18..30</c>, <c>5..8..12</c>, <c>2..14..40 km</c>.</summary>
internal static class Spread
{
    private const string Between = "..";

    /// <summary>A quantity with its unit; 0 is one.</summary>
    public static ValueParser<Distribution> Of(Measure measure) => QuantityParser.Distribution(measure, mayBeZero: true);

    /// <summary>Whole numbers of things and people.</summary>
    public static ValueParser<Distribution> Count(int most) => text =>
    {
        ValueParser<int> whole = WholeNumber.Parser(0, most);
        string[] parts = text.Split(Between);
        Parsed<int> last = whole(parts[^1].Trim());
        if (last.Fault is not null || parts.Length == 1) return last.Fault is not null ? last.Fault : Parsed.Of<Distribution>(new Constant(last.Value), last.Text);
        if (parts.Length > 3) return new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectWhole, 0, most));
        ImmutableArray<decimal>.Builder points = ImmutableArray.CreateBuilder<decimal>();
        foreach (string part in parts)
        {
            Parsed<int> number = whole(part.Trim());
            if (number.Fault is not null) return number.Fault;
            points.Add(number.Value);
        }
        return QuantityParser.Made(points.ToImmutable(), string.Join(Between, points));
    };
}
