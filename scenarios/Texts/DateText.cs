using System.Globalization;

namespace RolloutSim.Scenarios.Texts;

/// <summary>Dates as users read them.</summary>
public static class DateText
{
    private static readonly string[] Chinese = ["日", "一", "二", "三", "四", "五", "六"];

    /// <summary><c>29 May 2021</c>, <c>2021年5月29日</c>.</summary>
    public static string Long(DateOnly date, TextLanguage language) => language == TextLanguage.Chinese
        ? date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)
        : date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>Saturday</c>, <c>星期六</c>.</summary>
    public static string Weekday(DayOfWeek day, TextLanguage language) =>
        language == TextLanguage.Chinese ? "星期" + Chinese[(int)day] : day.ToString();
}
