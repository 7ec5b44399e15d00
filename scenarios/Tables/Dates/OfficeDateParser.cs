using System.Globalization;
using System.Text.RegularExpressions;
using RolloutSim.Scenarios.Tables.Grids;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Tables.Dates;

/// <summary>
/// Dates in the words of offices: <c>3月10日前</c>, <c>3月28—29日</c>, <c>2021年4月15日</c>, <c>4月上旬</c>, <c>即日起至3月20日</c>, <c>测试前一周</c>,
/// <c>T-3</c>, <c>10 March</c>.
/// </summary>
internal static partial class OfficeDateParser
{
    /// <summary>What the season is about, in the words that stand before 前 and 后.</summary>
    private const string Tests = "测试|监测|考试|测|考";

    /// <summary>What the words say; null where they are no date.</summary>
    public static OfficeDate? Parse(string text)
    {
        if (text.Length > TableLimits.PhraseChars) return null;
        var words = new DateWords(text);
        OfficeDate? date = Read(words.Text) ?? List(words.Text);
        if (date is null) return null;
        bool isGuess = date.IsGuess || words.IsProvisional;
        Message? remark = date.Remark is { } about ? Message.Of(about.Id, CellText.OneLine(text)) : null; // in the office's own words
        return date with { IsGuess = isGuess, Weekday = words.Weekday, HasHour = words.HasHour, Remark = remark };
    }

    private static OfficeDate? Read(string words) => Nothing(words) ?? FromNow(words) ?? Calendar(words) ?? Term(words) ?? Relative(words);

    /// <summary>Words that set no date, and words for what happens again and again.</summary>
    private static OfficeDate? Nothing(string words) =>
        Open().IsMatch(words) ? OfficeDate.None with { Remark = words.Length == 0 || Sign().IsMatch(words) ? null : Message.Of(MessageId.ImportDateOpen, words) } : null;

    /// <summary>从即日起: it is known, and may begin at once.</summary>
    private static OfficeDate? FromNow(string words)
    {
        Match match = Now().Match(words);
        if (!match.Success) return null;
        string rest = words[match.Length..].TrimStart('~', '-', ',', '、');
        return rest.Length == 0 ? OfficeDate.None with { Remark = Message.Of(MessageId.ImportDateOpen, words) } : Calendar(rest) is { } until ? until with { From = null } : null;
    }

    /// <summary>A day or a stretch of days of the calendar, or counted from T or L.</summary>
    private static OfficeDate? Calendar(string words)
    {
        var scanner = new DateScanner(words);
        if (DatePoint.Read(scanner) is not { } first) return null;
        DatePoint? second = null;
        bool isStart = false, isDay = false, isBy = false;
        while (!scanner.IsAtEnd)
        {
            if (second is null && !isBy && !isDay && scanner.TakeAny("起~", "开始~", "起-", "~", "-", "起"))
            {
                if (scanner.IsAtEnd)
                {
                    isStart = true;
                    continue;
                }
                second = DatePoint.Read(scanner, first);
                if (second is null) return null;
            }
            else if (scanner.TakeAny("之前", "以前", "前", "之内", "以内", "内", "为止", "截止", "止")) isBy = true;
            else if (scanner.TakeAny("之后", "以后", "后", "开始")) isStart = true;
            else if (scanner.TakeAny("当天", "当日", "一天")) isDay = true;
            else return null;
        }
        return Made(words, first, second, isStart, isDay);
    }

    private static OfficeDate Made(string words, DatePoint first, DatePoint? second, bool isStart, bool isDay)
    {
        OfficeDay? from = second is not null || isStart ? first.First : isDay ? first.Last : null;
        OfficeDay? due = isStart ? null : (second ?? first).Last;
        bool isOpen = first.IsOpen || second?.IsOpen == true;
        return new OfficeDate(from, due) { IsGuess = isOpen, Remark = isOpen ? Message.Of(MessageId.ImportDateStretch, words) : null };
    }

    /// <summary>第5周, 第5-8周: weeks of the school term.</summary>
    private static OfficeDate? Term(string words)
    {
        Match match = Weeks().Match(words);
        if (!match.Success) return null;
        int first = Number(match, "a"), last = match.Groups["b"].Success ? Number(match, "b") : first;
        OfficeDay? from = match.Groups["b"].Success ? OfficeDay.Counted('W', first * 7 - 7) : null;
        return new OfficeDate(from, OfficeDay.Counted('W', last * 7 - 3)) { IsGuess = true, Remark = Message.Of(MessageId.ImportDateTerm, words) };
    }

    /// <summary>测试前一周, 测试结束后3天内, 测试当天.</summary>
    private static OfficeDate? Relative(string words)
    {
        if (BeforeTest().Match(words) is { Success: true } before)
        {
            if (!before.Groups["u"].Success) return new OfficeDate(null, OfficeDay.Counted('T', -1)) { IsGuess = true, Remark = Message.Of(MessageId.ImportDateStretch, words) };
            int days = Days(before);
            bool isWithin = before.Groups["in"].Success;
            return new OfficeDate(isWithin ? OfficeDay.Counted('T', -days) : null, OfficeDay.Counted('T', isWithin ? -1 : -days)) { IsGuess = !IsPlain(before) };
        }
        if (AfterTest().Match(words) is { Success: true } after)
        {
            if (!after.Groups["u"].Success) return new OfficeDate(OfficeDay.Counted('L', 1), null) { IsGuess = true, Remark = Message.Of(MessageId.ImportDateStretch, words) };
            return new OfficeDate(null, OfficeDay.Counted('L', Days(after))) { IsGuess = !IsPlain(after) };
        }
        if (FirstDay().IsMatch(words)) return new OfficeDate(OfficeDay.Counted('T', 0), OfficeDay.Counted('T', 0));
        if (LastDay().IsMatch(words)) return new OfficeDate(OfficeDay.Counted('L', 0), OfficeDay.Counted('L', 0));
        return OnTest().IsMatch(words) ? new OfficeDate(OfficeDay.Counted('T', 0), OfficeDay.Counted('L', 0)) : null;
    }

    /// <summary>Several dates: days one after the other are a stretch, of others the last counts.</summary>
    private static OfficeDate? List(string words)
    {
        string[] pieces = words.Split(['、', ',', '，', ';', '；', '和', '及'], StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length is < 2 or > 20) return null;
        List<DatePoint> points = [];
        foreach (string piece in pieces)
        {
            var scanner = new DateScanner(piece);
            if (DatePoint.Read(scanner, points.Count == 0 ? null : points[^1]) is not { } point) return null;
            scanner.TakeAny("之前", "以前", "前");
            if (!scanner.IsAtEnd) return null;
            points.Add(point);
        }
        // '27、28日' says the month before the first, and the sign of the day behind the last.
        bool isStretch = points.Zip(points.Skip(1)).All(p => p.Second.First.Month == p.First.Last.Month && p.Second.First.Day == p.First.Last.Day + 1);
        if (isStretch) return new OfficeDate(points[0].First, points[^1].Last) { IsGuess = points.Exists(p => p.IsOpen) };
        return new OfficeDate(null, points[^1].Last) { IsGuess = true, Remark = Message.Of(MessageId.ImportDateLast, words) };
    }

    /// <summary>Days and weeks are counted plainly; months, halves and working days are not.</summary>
    private static bool IsPlain(Match match) => match.Groups["u"].Value is "天" or "日" or "周" or "星期" or "个星期" && match.Groups["n"].Value != "半";

    private static int Days(Match match)
    {
        string unit = match.Groups["u"].Value, number = match.Groups["n"].Value;
        int days = unit.EndsWith('月') ? 30 : unit is "天" or "日" ? 1 : 7;
        if (unit.EndsWith("工作日", StringComparison.Ordinal)) return (int)Math.Ceiling(Number(match, "n", 1) * 7 / 5.0);
        if (number == "半") return days / 2;
        return Math.Min(Number(match, "n", 1) * days, Limits.DaysFromTest);
    }

    private static int Number(Match match, string group, int otherwise = 0) =>
        match.Groups[group].Success && int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    [GeneratedRegex("^(?:全年|全程|全过程|全学期|长期|常年|持续|随时|适时|及时|按时|尽快|不定期|日常|平时|待定|待通知|另行通知|另行安排|按通知.*|按要求.*|按上级.*|根据.*|视情况.*|视.*而定|每.*|准备阶段|实施阶段|收尾阶段|总结阶段|无|None|N/A|TBD|ongoing|[-/\\\\.·。~]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Open();

    [GeneratedRegex("^[-/\\\\.·。~]*$")]
    private static partial Regex Sign();

    [GeneratedRegex("^从?(?:即日起|即日|接通知后|接到通知后|收到通知后|通知下发后)")]
    private static partial Regex Now();

    [GeneratedRegex("^第(?<a>\\d{1,2})(?:周?[-~](?:第)?(?<b>\\d{1,2}))?周$")]
    private static partial Regex Weeks();

    [GeneratedRegex("^(?:正式|国家|现场|全国)*(?:" + Tests + ")(?:开始|实施|工作)*日?之?前的?提?前?(?:(?<n>\\d{1,3}|半)?(?<u>天|日|周|个?星期|个?月|个?工作日))?(?<in>以内|之内|内)?(?:之前|前)?$")]
    private static partial Regex BeforeTest();

    [GeneratedRegex("^(?:正式|国家|现场|全国)*(?:" + Tests + ")(?:工作|全部)*(?:结束|完成|实施)*日?之?后的?第?(?:(?<n>\\d{1,3}|半)?(?<u>天|日|周|个?星期|个?月|个?工作日))?(?:以内|之内|内|前)?$")]
    private static partial Regex AfterTest();

    [GeneratedRegex("^(?:正式|国家|现场|全国)*(?:测试|监测|考试)(?:首日|第1天|第1日)(?:当天)?$")]
    private static partial Regex FirstDay();

    [GeneratedRegex("^(?:正式|国家|现场|全国)*(?:测试|监测|考试)(?:末日|第2天|第2日|最后1天|结束当天|结束当日)$")]
    private static partial Regex LastDay();

    [GeneratedRegex("^(?:正式|国家|现场|全国)*(?:测试|监测|考试)(?:当天|当日|日|期间|阶段|全程|过程中|时|中)?$")]
    private static partial Regex OnTest();
}
