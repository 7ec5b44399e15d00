using System.Globalization;

namespace RolloutSim.Client.Texts;

/// <summary>Half-days as a planner reads them on the screen.</summary>
internal sealed class HalfDayTexts(ScreenTexts texts)
{
    private readonly DateTexts _dates = new(texts);

    /// <summary><c>Thu 27 May morning</c>.</summary>
    /// <param name="halfDay">As in <c>staffing.csv</c>: <c>2021-05-27 morning</c>.</param>
    public string Of(string halfDay)
    {
        string half = texts[halfDay[11..] switch { "morning" => TextId.HalfMorning, "afternoon" => TextId.HalfAfternoon, _ => TextId.HalfNight }];
        return $"{_dates.Day(DateTime.Parse(halfDay[..10], CultureInfo.InvariantCulture))} {half}";
    }
}
