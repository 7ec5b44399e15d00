using System.Collections.Immutable;
using System.Globalization;

namespace RolloutSim.Scenarios.Calendars;

/// <summary>When schools are closed: winter and summer holidays and closures of typical terms; those of other provinces differ by days.</summary>
/// <remarks>No notice says these for the country: they are inferred from provinces' calendars, and from 2021-22 to 2024-25 assumed.</remarks>
public sealed class SchoolTerms
{
    private static readonly Lazy<SchoolTerms> Shipped = new(() => new SchoolTerms(EmbeddedText.Read("calendars/school-terms.csv")));

    private readonly ImmutableArray<(DateOnly From, DateOnly To, string Zh, string En)> _closed;

    /// <param name="csv">Columns school_year, kind, from, to, name_zh, name_en, basis.</param>
    internal SchoolTerms(string csv) => _closed =
    [
        .. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(','))
            .Select(cells => (Day(cells[2]), Day(cells[3]), cells[4], cells[5])),
    ];

    /// <summary>The terms that come with the program.</summary>
    public static SchoolTerms Typical => Shipped.Value;

    /// <summary>The first and the last day that are known.</summary>
    public (DateOnly First, DateOnly Last) Known => (_closed[0].From, _closed[^1].To);

    public bool IsClosed(DateOnly day) => _closed.Any(c => day >= c.From && day <= c.To);

    /// <summary>The holiday or closure of a day, in Chinese and English; null on a day of term.</summary>
    public (string Zh, string En)? NameOf(DateOnly day)
    {
        foreach ((DateOnly from, DateOnly to, string zh, string en) in _closed)
            if (day >= from && day <= to) return (zh, en);
        return null;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
