using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>A number of things for each pupil: <c>7 per pupil</c>.</summary>
internal static class PerPupil
{
    private const string Words = " per pupil";
    private const int Most = 1_000;

    public static Parsed<int> Parse(string text)
    {
        if (!text.EndsWith(Words, StringComparison.Ordinal)) return new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectShape, "7 per pupil"));
        Parsed<int> count = WholeNumber.Parser(1, Most)(text[..^Words.Length].Trim());
        return count.Fault is not null ? count.Fault : Parsed.Of(count.Value, count.Text + Words);
    }
}
