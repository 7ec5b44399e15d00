using System.Globalization;

namespace RolloutSim.Client.Texts;

/// <summary>Dates and times as a planner reads them on the screen.</summary>
internal sealed record DateTexts(ScreenTexts Texts)
{
    private static readonly string[] Chinese = ["日", "一", "二", "三", "四", "五", "六"];

    /// <summary><c>Thu 15 Apr</c>, <c>4月15日 周四</c>.</summary>
    public string Day(DateTime date) => Texts.IsChinese
        ? $"{date.Month}月{date.Day}日 周{Chinese[(int)date.DayOfWeek]}"
        : date.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>The same in columns of equal width.</summary>
    public string AlignedDay(DateTime date) => Texts.IsChinese
        ? $"{date.Month,2}月{date.Day,2}日 周{Chinese[(int)date.DayOfWeek]}"
        : string.Create(CultureInfo.InvariantCulture, $"{date:ddd} {date.Day,2} {date:MMM}");

    /// <summary><c>15 Apr</c>, <c>4月15日</c>, in columns of equal width.</summary>
    public string AlignedDate(DateTime date) => Texts.IsChinese ? $"{date.Month,2}月{date.Day,2}日" : string.Create(CultureInfo.InvariantCulture, $"{date.Day,2} {date:MMM}");

    /// <summary><c>15 Apr 11:20</c>, <c>4月15日 11:20</c>, in columns of equal width.</summary>
    public string AlignedTime(DateTime date) => string.Create(CultureInfo.InvariantCulture, $"{AlignedDate(date)} {date:HH:mm}");

    /// <summary><c>15 Apr 11:20</c>, <c>4月15日 11:20</c>; a line may break before the time only.</summary>
    public string Time(DateTime date) => Texts.IsChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Month}月{date.Day}日 {date:HH:mm}")
        : date.ToString("d'\u00a0'MMM HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>Thu 15 Apr 11:20</c>, <c>4月15日 周四 11:20</c>.</summary>
    public string DayAndTime(DateTime date) => string.Create(CultureInfo.InvariantCulture, $"{AlignedDay(date)} {date:HH:mm}");

    /// <summary><c>8 Mar – 18 Jun 2021</c>, <c>2021年3月8日 – 6月18日</c>.</summary>
    public string Span(DateTime from, DateTime to)
    {
        bool sameYear = from.Year == to.Year;
        if (Texts.IsChinese) return $"{from:yyyy年M月d日} – " + to.ToString(sameYear ? "M月d日" : "yyyy年M月d日", CultureInfo.InvariantCulture);
        return from.ToString(sameYear ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture) + " – " + to.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
    }
}
