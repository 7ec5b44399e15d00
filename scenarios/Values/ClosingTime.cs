using System.Globalization;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>When a system shuts, at the end of a day's office hours: <c>at due</c>, <c>+2 d</c> after the due date, or on a day.</summary>
/// <param name="DaysAfter">Days of the calendar after the due date.</param>
/// <param name="Day">The day that is said instead.</param>
internal sealed record ClosingTime(int DaysAfter, PlanDate? Day)
{
    private const string AtDue = "at due";

    /// <summary>Whether it is counted from the due date.</summary>
    public bool NeedsDue => Day is null;

    public DateOnly On(DateOnly due, DateOnly first, DateOnly last) => Day is { } day ? day.On(first, last) : due.AddDays(DaysAfter);

    public static Parsed<ClosingTime> Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["at", "due"]) return Parsed.Of(new ClosingTime(0, null), AtDue);
        if (words is [['+', .. string number], "d"])
        {
            Parsed<int> days = WholeNumber.Parser(0, Limits.DaysFromTest)(number);
            return days.Fault is not null ? days.Fault : Parsed.Of(new ClosingTime(days.Value, null), string.Create(CultureInfo.InvariantCulture, $"+{days.Value} d"));
        }
        Parsed<PlanDate> date = DateParser.Date(text);
        if (date.Fault is null) return Parsed.Of(new ClosingTime(0, date.Value), date.Text);
        return new Fault(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectClosing));
    }
}
