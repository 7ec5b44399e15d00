namespace RolloutSim.Scenarios.Tables.Dates;

/// <summary>A day, or a stretch of some days that words leave open: <c>3月10日</c>, <c>4月上旬</c>.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
internal readonly record struct DatePoint(OfficeDay First, OfficeDay Last)
{
    /// <summary>The words leave the day open.</summary>
    public bool IsOpen { get; init; }

    public static DatePoint Of(OfficeDay day) => new(day, day);

    /// <summary>Reads one; null where none stands.</summary>
    /// <param name="scanner">Stands behind it afterwards, anywhere after failing.</param>
    /// <param name="before">The first point of a range gives year and month to the second.</param>
    public static DatePoint? Read(DateScanner scanner, DatePoint? before = null)
    {
        if (Counted(scanner) is { } counted) return Of(counted);
        OfficeDay? context = before?.Last;
        if (scanner.MonthName() is { } named) return English(scanner, named, null);
        if (scanner.TakeAny("次年", "明年")) return null; // which year is only said by its number
        int start = scanner.At;
        if (scanner.Number(8, out int digits) is not { } number) return null;
        if (digits == 8) return Day(number / 10_000, number / 100 % 100, number % 100);
        if (digits is > 4 or 3) return null;
        if (digits == 4 || (digits == 2 && scanner.Next == '年')) return Dated(scanner, digits == 2 ? 2000 + number : number);
        if (scanner.Next == '月') return OfMonth(scanner, context?.Year, number);
        if (scanner.Take("日")) return Day(context?.Year, context?.Month, number);
        if (scanner.MonthName() is { } month) return English(scanner, month, number);
        int back = scanner.At;
        if (scanner.TakeOneOf("./-") && scanner.Number(2, out _) is { } second)
        {
            // 10-14日 are days of one month; 5-10 is the tenth of May.
            bool isDays = scanner.Next == '日' && before is null && IsDash(scanner, start, digits);
            if (!isDays && number <= 12)
            {
                scanner.Take("日");
                return Day(context?.Year, number, second);
            }
        }
        scanner.At = back;
        return Day(context?.Year, context?.Month, number);
    }

    private static bool IsDash(DateScanner scanner, int start, int digits)
    {
        int back = scanner.At;
        scanner.At = start + digits;
        bool isDash = scanner.Next == '-';
        scanner.At = back;
        return isDash;
    }

    /// <summary><c>T-42</c>, <c>L+1</c>, <c>T</c>.</summary>
    private static OfficeDay? Counted(DateScanner scanner)
    {
        if (scanner.Next is not ('T' or 'L')) return null;
        char anchor = scanner.Next;
        scanner.At++;
        int back = scanner.At;
        int sign = scanner.Take("-") ? -1 : scanner.Take("+") ? 1 : 0;
        if (sign != 0 && scanner.Number(3, out _) is { } days)
        {
            scanner.TakeAny("日", "天");
            return OfficeDay.Counted(anchor, sign * days);
        }
        scanner.At = back;
        scanner.TakeAny("日", "天");
        return OfficeDay.Counted(anchor, 0);
    }

    /// <summary>Behind a year of four digits.</summary>
    private static DatePoint? Dated(DateScanner scanner, int year)
    {
        if (!scanner.TakeOneOf("年./-") || scanner.Number(2, out _) is not { } month) return null;
        if (scanner.Next == '月') return OfMonth(scanner, year, month);
        if (!scanner.TakeOneOf("./-") || scanner.Number(2, out _) is not { } day) return null;
        scanner.Take("日");
        return Day(year, month, day);
    }

    /// <summary>At the sign 月 behind a month.</summary>
    private static DatePoint? OfMonth(DateScanner scanner, int? year, int month)
    {
        scanner.Take("月");
        if (scanner.Number(2, out _) is { } day)
        {
            scanner.Take("日");
            return Day(year, month, day);
        }
        scanner.Take("的");
        if (scanner.TakeAny("上中旬", "上、中旬")) return Open(1, 20);
        if (scanner.TakeAny("中下旬", "中、下旬")) return Open(11, OfficeDay.LastOfMonth);
        if (scanner.Take("上旬")) return Open(1, 10);
        if (scanner.Take("中旬")) return Open(11, 20);
        if (scanner.Take("下旬")) return Open(21, OfficeDay.LastOfMonth);
        if (scanner.Take("初")) return Open(1, 5);
        if (scanner.TakeAny("底", "末")) return Open(OfficeDay.LastOfMonth, OfficeDay.LastOfMonth);
        if (scanner.TakeAny("中", "半")) return Open(15, 15);
        if (scanner.Take("第") && scanner.Number(1, out _) is >= 1 and <= 5 and var week && scanner.Take("周")) return Open(week * 7 - 6, Math.Min(week * 7, 28));
        scanner.Take("份");
        return Open(1, OfficeDay.LastOfMonth);

        DatePoint Open(int first, int last) => new(new OfficeDay(year, month, first), new OfficeDay(year, month, last)) { IsOpen = true };
    }

    /// <summary><c>10March2021</c> behind day and month, <c>March10,2021</c> behind the month.</summary>
    private static DatePoint? English(DateScanner scanner, int month, int? day)
    {
        if (day is null && scanner.Number(6, out int both) is { } number)
        {
            if (both > 4) return Day(number % 10_000, month, number / 10_000); // 'March 10 2021' without its spaces
            if (both > 2) return null;
            day = number;
        }
        if (day is null) return null;
        scanner.TakeAny("st", "nd", "rd", "th");
        scanner.Take(",");
        int? year = scanner.Number(4, out int digits);
        return year is not null && digits != 4 ? null : Day(year, month, day.Value);
    }

    private static DatePoint Day(int? year, int? month, int day) => Of(new OfficeDay(year, month, day));
}
