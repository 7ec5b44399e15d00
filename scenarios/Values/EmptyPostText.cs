using RolloutSim.Model.Kernel;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>What an empty post means for a session: <c>wait 20 min</c>, <c>slower 50%</c>, <c>closed after 20 min</c>.</summary>
/// <param name="IfEmpty">What happens.</param>
/// <param name="Wait">How long it is waited for.</param>
/// <param name="Slower">How much longer all takes for each one missing, a share of 1.</param>
internal sealed record EmptyPostText(EmptyPost IfEmpty, SimDuration Wait, double Slower)
{
    private const string WaitWord = "wait ", SlowerWord = "slower ", ClosedWord = "closed after ";

    public static Parsed<EmptyPostText> Parse(string text)
    {
        string line = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (line.StartsWith(SlowerWord, StringComparison.Ordinal))
        {
            Parsed<double> share = QuantityParser.Share(0, 10, orEqual: true)(line[SlowerWord.Length..]);
            return share.Fault is not null ? share.Fault : Parsed.Of(new EmptyPostText(EmptyPost.Slower, SimDuration.Zero, share.Value), SlowerWord + share.Text);
        }
        string? word = new[] { WaitWord, ClosedWord }.FirstOrDefault(known => line.StartsWith(known, StringComparison.Ordinal));
        if (word is null) return new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectEmptyPost));
        Parsed<SimDuration> wait = QuantityParser.Delay(SimDuration.Zero)(line[word.Length..]);
        return wait.Fault is not null ? wait.Fault : Parsed.Of(new EmptyPostText(word == WaitWord ? EmptyPost.Wait : EmptyPost.Closed, wait.Value, 0), word + wait.Text);
    }
}
