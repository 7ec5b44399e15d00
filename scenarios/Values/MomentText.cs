using System.Globalization;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Values;

/// <summary>A moment as the language writes it: <c>T 09:36</c>, <c>L-1 14:00:30</c>, <c>2021-05-28 09:42</c>.</summary>
/// <param name="Day">On which day.</param>
/// <param name="Second">At which second of it.</param>
internal readonly record struct MomentText(PlanDate Day, int Second)
{
    public static Parsed<MomentText> Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [var day, var time] ? Parse(day, time) : Wrong;
    }

    public static Parsed<MomentText> Parse(string day, string time)
    {
        Parsed<PlanDate> date = DateParser.Date(day);
        if (date.Fault is { } fault) return fault;
        int seconds = 0;
        bool hasSeconds = time.Length == 8 && time[5] == ':';
        bool isClock = ClockText.Parse(hasSeconds ? time.AsSpan(0, 5) : time) is { } minutes && minutes < ClockText.Midnight
            && (!hasSeconds || (int.TryParse(time.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out seconds) && seconds < 60));
        if (!isClock) return Wrong;
        var moment = new MomentText(date.Value, (ClockText.Parse(time.AsSpan(0, 5))!.Value * 60) + seconds);
        return Parsed.Of(moment, $"{date.Text} {moment.Clock}");
    }

    /// <summary><c>09:36</c>, <c>09:36:30</c>.</summary>
    public string Clock => ClockText.Write(Second / 60) + (Second % 60 == 0 ? "" : $":{Second % 60:00}");

    private static Fault Wrong => new(Message.Of(MessageId.NotUnderstood), Message.Of(MessageId.ExpectShape, "T 09:36"));
}
