using System.Globalization;

namespace RolloutSim.Scenarios.Tables.Dates;

/// <summary>Writes dates as offices do; <see cref="OfficeDateParser"/> reads the same days again.</summary>
internal static class OfficeDateText
{
    /// <summary><c>3月10日前</c>, <c>5月10日—14日</c>, <c>4月1日当天</c>, <c>7月31日起</c>; empty for no date.</summary>
    /// <param name="from">Not begun before.</param>
    /// <param name="due">Done by.</param>
    /// <param name="year">The season's: other years are written.</param>
    public static string Write(DateOnly? from, DateOnly? due, int year) => (from, due) switch
    {
        (null, null) => "",
        (null, { } by) => Day(by, year) + "前",
        ({ } start, null) => Day(start, year) + "起",
        ({ } start, { } by) when start == by => Day(by, year) + "当天",
        ({ } start, { } by) when start.Year == by.Year && start.Month == by.Month => $"{Day(start, year)}—{by.Day.ToString(CultureInfo.InvariantCulture)}日",
        ({ } start, { } by) => $"{Day(start, year)}—{Day(by, start.Year == by.Year ? by.Year : 0)}",
    };

    /// <summary><c>3月10日</c>; with its year where that is another one.</summary>
    public static string Day(DateOnly day, int year) =>
        day.ToString(day.Year == year ? "M月d日" : "yyyy年M月d日", CultureInfo.InvariantCulture);
}
