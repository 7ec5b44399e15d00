using System.Globalization;
using RolloutSim.Scenarios.Tables.Dates;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Tests.Scenarios.Tables.Dates;

/// <summary>Dates in the words of offices, in the season of 2021 with its test on 27 and 28 May.</summary>
public sealed class OfficeDateParserTests
{
    private const int Year = 2021;

    [Theory]
    [InlineData("3月10日前", "", "2021-03-10")]
    [InlineData("3月10日", "", "2021-03-10")]
    [InlineData("３月１０号之前", "", "2021-03-10")]
    [InlineData("2021年4月15日", "", "2021-04-15")]
    [InlineData("2021年4月15日（周四）前完成", "", "2021-04-15")]
    [InlineData("截至2021年4月15日", "", "2021-04-15")]
    [InlineData("于4月15日前上报", "", "2021-04-15")]
    [InlineData("2020年12月20日前", "", "2020-12-20")]
    [InlineData("20210415", "", "2021-04-15")]
    [InlineData("2021-04-15", "", "2021-04-15")]
    [InlineData("2021/4/15前", "", "2021-04-15")]
    [InlineData("2021.4.15", "", "2021-04-15")]
    [InlineData("4.15", "", "2021-04-15")]
    [InlineData("4/15前", "", "2021-04-15")]
    [InlineData("4-15", "", "2021-04-15")]
    [InlineData("三月十日前", "", "2021-03-10")]
    [InlineData("十二月三十一日", "", "2021-12-31")]
    [InlineData("二〇二一年三月二十八日", "", "2021-03-28")]
    [InlineData("4月15日17:00前", "", "2021-04-15")]
    [InlineData("2021-04-15 9:00", "", "2021-04-15")]
    [InlineData("4月15日下午5点前", "", "2021-04-15")]
    [InlineData("4月15日上午9:00-11:30", "", "2021-04-15")]
    [InlineData("3月28—29日", "2021-03-28", "2021-03-29")]
    [InlineData("5月20日—26日", "2021-05-20", "2021-05-26")]
    [InlineData("5月20日至5月26日", "2021-05-20", "2021-05-26")]
    [InlineData("5月28日--6月2日", "2021-05-28", "2021-06-02")]
    [InlineData("5月10-14日", "2021-05-10", "2021-05-14")]
    [InlineData("5.10-5.14", "2021-05-10", "2021-05-14")]
    [InlineData("2021年5月10日～14日", "2021-05-10", "2021-05-14")]
    [InlineData("2021-05-10至2021-05-14", "2021-05-10", "2021-05-14")]
    [InlineData("2020年12月28日—2021年1月8日", "2020-12-28", "2021-01-08")]
    [InlineData("5月27、28日", "2021-05-27", "2021-05-28")]
    [InlineData("4月1日起", "2021-04-01", "")]
    [InlineData("4月1日以后", "2021-04-01", "")]
    [InlineData("4月1日当天", "2021-04-01", "2021-04-01")]
    [InlineData("4月1日起至4月9日", "2021-04-01", "2021-04-09")]
    [InlineData("即日起", "", "")]
    [InlineData("即日起至3月20日", "", "2021-03-20")]
    [InlineData("T-3", "", "2021-05-24")]
    [InlineData("T日", "", "2021-05-27")]
    [InlineData("L+1", "", "2021-05-29")]
    [InlineData("T-17至T-13", "2021-05-10", "2021-05-14")]
    [InlineData("测试前一周", "", "2021-05-20")]
    [InlineData("测试前3天", "", "2021-05-24")]
    [InlineData("正式测试前一日", "", "2021-05-26")]
    [InlineData("测试前一周内", "2021-05-20", "2021-05-26")]
    [InlineData("测试结束后3日内", "", "2021-05-31")]
    [InlineData("测后一周内", "", "2021-06-04")]
    [InlineData("测试当天", "2021-05-27", "2021-05-28")]
    [InlineData("测试期间", "2021-05-27", "2021-05-28")]
    [InlineData("测试第一天", "2021-05-27", "2021-05-27")]
    [InlineData("10 March", "", "2021-03-10")]
    [InlineData("by 10 March 2021", "", "2021-03-10")]
    [InlineData("Mar 10, 2021", "", "2021-03-10")]
    [InlineData("March 10 2021", "", "2021-03-10")]
    [InlineData("10-14 May", "2021-05-10", "2021-05-14")]
    [InlineData("May 10 to May 14", "2021-05-10", "2021-05-14")]
    [InlineData("全程", "", "")]
    [InlineData("每周五", "", "")]
    [InlineData("/", "", "")]
    public void Plain_dates_are_read(string text, string from, string due)
    {
        OfficeDate date = Read(text);
        Assert.Equal((from, due), (Iso(date.From), Iso(date.Due)));
        Assert.False(date.IsGuess);
    }

    [Theory]
    [InlineData("4月上旬", "", "2021-04-10")]
    [InlineData("4月中旬前", "", "2021-04-20")]
    [InlineData("4月下旬", "", "2021-04-30")]
    [InlineData("4月中下旬", "", "2021-04-30")]
    [InlineData("3月下旬至4月上旬", "2021-03-21", "2021-04-10")]
    [InlineData("4月底前", "", "2021-04-30")]
    [InlineData("2月末", "", "2021-02-28")]
    [InlineData("4月初", "", "2021-04-05")]
    [InlineData("4月", "", "2021-04-30")]
    [InlineData("4月份", "", "2021-04-30")]
    [InlineData("2021年4月", "", "2021-04-30")]
    [InlineData("4月至5月", "2021-04-01", "2021-05-31")]
    [InlineData("4月第二周", "", "2021-04-14")]
    [InlineData("4月15日前(暂定)", "", "2021-04-15")]
    [InlineData("拟于4月15日", "", "2021-04-15")]
    [InlineData("4月15日左右", "", "2021-04-15")]
    [InlineData("测试前", "", "2021-05-26")]
    [InlineData("测试结束后", "2021-05-29", "")]
    [InlineData("测试前一个月", "", "2021-04-27")]
    [InlineData("测试后5个工作日内", "", "2021-06-04")]
    [InlineData("3月10日、3月20日", "", "2021-03-20")]
    public void What_leaves_something_open_is_a_guess(string text, string from, string due)
    {
        OfficeDate date = Read(text);
        Assert.Equal((from, due), (Iso(date.From), Iso(date.Due)));
        Assert.True(date.IsGuess);
    }

    [Theory]
    [InlineData("开学以后吧")]
    [InlineData("13月1日前的某天")]
    [InlineData("3月10日前或更早")]
    [InlineData("国庆节前")]
    [InlineData("abc")]
    [InlineData("123")]
    [InlineData("5月20日—26日—30日")]
    public void What_is_no_date_is_none(string text) => Assert.Null(OfficeDateParser.Parse(text));

    [Theory]
    [InlineData("3月10日(周三)前", DayOfWeek.Wednesday)]
    [InlineData("3月14日 星期日", DayOfWeek.Sunday)]
    public void The_day_of_the_week_is_kept(string text, DayOfWeek day) => Assert.Equal(day, Read(text).Weekday);

    [Fact]
    public void The_hour_is_known_to_be_lost() => Assert.True(Read("3月10日17:00前").HasHour);

    [Fact]
    public void A_very_long_text_is_refused_at_once() => Assert.Null(OfficeDateParser.Parse(string.Concat(Enumerable.Repeat("区县", 50_000))));

    [Fact]
    public void Months_and_years_that_are_left_out_follow_from_the_rows_before()
    {
        var resolver = new DateResolver(Year);
        string[] rows = ["2020年12月20日前", "1月5日", "7月28日", "31日", "3日前", "14日"];
        List<string> days = [];
        foreach (string row in rows)
        {
            OfficeDay day = resolver.Complete(OfficeDateParser.Parse(row)!.Due!.Value)!.Value;
            days.Add(resolver.Date(day, resolver.Turns, 1)!.Value.Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        Assert.Equal(["2020-12-20", "2021-01-05", "2021-07-28", "2021-07-31", "2021-08-03", "2021-08-14"], days);
    }

    /// <summary>What an export writes is read as the same days, for every pair of days of a season.</summary>
    [Fact]
    public void Written_dates_are_read_again()
    {
        DateOnly first = new(2020, 11, 1);
        for (int i = 0; i < 500; i += 7)
        {
            DateOnly from = first.AddDays(i);
            foreach (int length in (int[])[0, 1, 6, 30, 90])
            {
                Same(from, from.AddDays(length));
                Same(null, from.AddDays(length));
                Same(from, null);
            }
        }
        static void Same(DateOnly? from, DateOnly? due)
        {
            OfficeDate date = Read(OfficeDateText.Write(from, due, Year));
            Assert.Equal((Iso(from), Iso(due)), (Iso(date.From), Iso(date.Due)));
        }
    }

    private static OfficeDate Read(string text)
    {
        OfficeDate? date = OfficeDateParser.Parse(text);
        Assert.NotNull(date);
        return date;
    }

    private static string Iso(OfficeDay? day)
    {
        if (day is null) return "";
        var resolver = new DateResolver(Year);
        PlanDate date = resolver.Date(resolver.Complete(day.Value)!.Value, 0, 0)!.Value;
        return Iso(date.On(new DateOnly(2021, 5, 27), new DateOnly(2021, 5, 28)));
    }

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
