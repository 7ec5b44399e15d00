using System.Globalization;
using RolloutSim.Model.Staffing;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Staffing;

/// <summary>How many people or schools of a sort there are: <c>2</c>, <c>1..3</c>, <c>6..9..14</c>, or <c>5%</c> for one with that chance.</summary>
internal static class CountText
{
    public const int Most = 2_000;

    public static Parsed<CountRange> Parse(string text)
    {
        if (text.EndsWith('%'))
        {
            Parsed<double> chance = QuantityParser.Share(0, 1, orEqual: true)(text);
            return chance.Fault is { } fault ? fault : Parsed.Of(CountRange.OneWith(chance.Value), chance.Text);
        }
        string[] parts = text.Split("..");
        var numbers = new int[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            Parsed<int> number = WholeNumber.Parser(0, Most)(parts[i].Trim());
            if (number.Fault is { } wrong) return wrong with { Expected = Message.Of(MessageId.ExpectCount, Most) };
            numbers[i] = number.Value;
            if (i > 0 && numbers[i] < numbers[i - 1]) return new Fault(Message.Of(MessageId.NotOrdered), Message.Of(MessageId.ExpectCount, Most));
        }
        if (numbers.Length > 3) return new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectCount, Most));
        var range = new CountRange(numbers[0], numbers.Length == 3 ? numbers[1] : null, numbers[^1]);
        return Parsed.Of(range, string.Join("..", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))));
    }
}
