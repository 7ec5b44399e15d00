using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Staffing;

/// <summary>A test day or half of one: <c>L</c>, <c>T morning</c>, <c>2021-05-28 afternoon</c>.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsAfternoon">Which half; null: the whole day.</param>
internal sealed record DayText(PlanDate Date, bool? IsAfternoon)
{
    public static Parsed<DayText> Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Fault fault = new(Message.Of(MessageId.NoDate), Message.Of(MessageId.ExpectHalfDay));
        if (words.Length is 0 or > 2 || (words.Length == 2 && words[1] is not ("morning" or "afternoon"))) return fault;
        Parsed<PlanDate> date = DateParser.Date(words[0]);
        if (date.Fault is not null) return fault with { Suggestion = date.Fault.Suggestion };
        return Parsed.Of(new DayText(date.Value, words.Length == 1 ? null : words[1] == "afternoon"), string.Join(' ', words));
    }
}
