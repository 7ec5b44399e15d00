using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>When the level above reminds: <c>3 d before</c> the due date, or on a day.</summary>
/// <param name="DaysBefore">Days of the calendar before the due date; 0 where <paramref name="Day"/> is set.</param>
/// <param name="Day">The day that is said.</param>
internal sealed record Reminder(int DaysBefore, PlanDate? Day)
{
    private const string Example = "3 d before";

    public DateOnly On(DateOnly due, DateOnly first, DateOnly last) => Day is { } day ? day.On(first, last) : due.AddDays(-DaysBefore);

    public static Parsed<Reminder> Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [_, "d", "before"])
        {
            Parsed<int> days = WholeNumber.Parser(0, Limits.DaysFromTest)(words[0]);
            return days.Fault is not null ? days.Fault : Parsed.Of(new Reminder(days.Value, null), $"{days.Text} d before");
        }
        Parsed<PlanDate> date = DateParser.Date(text);
        if (date.Fault is null) return Parsed.Of(new Reminder(0, date.Value), date.Text);
        return new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectReminder), Suggestions.For(text, [Example]));
    }
}
