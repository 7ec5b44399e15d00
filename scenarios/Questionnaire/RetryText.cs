using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Questionnaire;

/// <summary>How often and how soon a failed exchange is tried again: <c>3 with back-off 2 s up to 60 s jitter 50%</c>, <c>100 every 1 s</c>.</summary>
/// <param name="Times">At most so often.</param>
/// <param name="After">Before the first retry.</param>
/// <param name="BacksOff">Whether the wait doubles each time.</param>
/// <param name="Most">It does not double beyond this; null: without a bound.</param>
/// <param name="Jitter">The wait is drawn between (1 - jitter) and (1 + jitter) of it, [0, 0.95].</param>
internal sealed record RetryText(int Times, SimDuration After, bool BacksOff, SimDuration? Most, double Jitter)
{
    private const string BackOff = " with back-off ", Every = " every ", UpTo = " up to ", JitterWord = " jitter ";
    private const int TimesMost = 10_000;

    /// <summary>Nobody is faster than this at anything: what windows live on.</summary>
    public static readonly SimDuration Least = SimDuration.FromMilliseconds(100);

    private static readonly SimDuration Usual = SimDuration.FromSeconds(2);

    private static Fault NotUnderstood => new(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectShape, "3 with back-off 2 s up to 60 s jitter 50%"));

    public static Parsed<RetryText> Parse(string text)
    {
        string rest = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        (rest, string? jitterText) = Cut(rest, JitterWord);
        (rest, string? mostText) = Cut(rest, UpTo);
        bool backsOff = rest.Contains(BackOff, StringComparison.Ordinal);
        (rest, string? afterText) = Cut(rest, backsOff ? BackOff : Every);
        Parsed<int> times = WholeNumber.Parser(0, TimesMost)(rest);
        if (times.Fault is not null || (mostText is not null && !backsOff)) return NotUnderstood;
        Parsed<SimDuration> after = afterText is null ? Parsed.Of(Usual, "") : QuantityParser.Delay(SimDuration.Zero)(afterText);
        if (after.Fault is { } noAfter) return noAfter;
        Parsed<SimDuration> most = mostText is null ? Parsed.Of(SimDuration.Zero, "") : QuantityParser.Delay(after.Value)(mostText);
        if (most.Fault is { } noMost) return noMost;
        Parsed<double> jitter = jitterText is null ? Parsed.Of(0.0, "") : QuantityParser.Share(0, 0.95m, orEqual: true)(jitterText);
        if (jitter.Fault is { } noJitter) return noJitter;
        if (times.Value > 0 && after.Value.TotalSeconds * (1 - jitter.Value) < Least.TotalSeconds - 1e-9)
            return new Fault(Message.Of(MessageId.RetryTooEager), Message.Of(MessageId.ExpectShape, "3 with back-off 2 s jitter 50%"));
        string spelled = times.Text + (afterText is null ? "" : (backsOff ? BackOff : Every) + after.Text) + (mostText is null ? "" : UpTo + most.Text) + (jitterText is null ? "" : JitterWord + jitter.Text);
        return Parsed.Of(new RetryText(times.Value, after.Value, backsOff || afterText is null, mostText is null ? null : most.Value, jitter.Value), spelled);
    }

    private static (string Before, string? Behind) Cut(string text, string word)
    {
        int at = text.IndexOf(word, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at].Trim(), text[(at + word.Length)..].Trim());
    }
}
