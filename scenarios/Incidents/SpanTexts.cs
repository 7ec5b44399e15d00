using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Incidents;

/// <summary>Spans of days and hours, and how many within which time: <c>T-3..L</c>, <c>06:00-08:00</c>, <c>3 within 30 min</c>.</summary>
internal static class SpanTexts
{
    private const int CountMost = 100;

    /// <summary>From a day to another, both meant; a single day alone.</summary>
    public static Parsed<(PlanDate From, PlanDate To)> Days(string text)
    {
        string[] ends = text.Split("..");
        if (ends.Length > 2) return new Fault(Message.Of(MessageId.NoDate), Message.Of(MessageId.ExpectShape, "T-3..L"));
        Parsed<PlanDate> from = DateParser.Date(ends[0].Trim()), to = DateParser.Date(ends[^1].Trim());
        if ((from.Fault ?? to.Fault) is { } fault) return fault with { Expected = Message.Of(MessageId.ExpectShape, "T-3..L"), Suggestion = null };
        return Parsed.Of((from.Value, to.Value), ends.Length == 1 ? from.Text : $"{from.Text}..{to.Text}");
    }

    /// <summary>From a time of day to a later one, in minutes since midnight.</summary>
    public static Parsed<(int From, int To)> Hours(string text)
    {
        string[] ends = text.Split('-');
        if (ends.Length != 2 || ClockText.Parse(ends[0].Trim()) is not { } from || ClockText.Parse(ends[1].Trim()) is not { } to || to <= from)
            return new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectShape, "06:00-08:00"));
        return Parsed.Of((from, to), $"{ClockText.Write(from)}-{ClockText.Write(to)}");
    }

    public static Parsed<SpreadPlan> Spread(string text)
    {
        string[] parts = text.Split(" within ", 2);
        Parsed<int> count = WholeNumber.Parser(2, CountMost)(parts[0].Trim());
        if (parts.Length != 2) return new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectShape, "3 within 30 min"));
        if (count.Fault is not null) return count.Fault;
        Parsed<SimDuration> within = QuantityParser.Delay(SimDuration.FromSeconds(1))(parts[1].Trim());
        return within.Fault is { } fault ? fault : Parsed.Of(new SpreadPlan(count.Value, within.Value), $"{count.Text} within {within.Text}");
    }
}
