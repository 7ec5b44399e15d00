using System.Collections.Immutable;
using System.Globalization;

namespace RolloutSim.Scenarios.Population;

/// <summary>How many counties, schools, pupils and teachers each province has, by a published table.</summary>
/// <remarks>
/// <c>china-2019</c>: the national bureau of statistics for 2019. The Production and Construction Corps, a provincial unit of the programme, has no row
/// there; it is a share of Xinjiang's.
/// </remarks>
internal sealed class ProvinceTable
{
    public const string China2019 = "china-2019", Corps = "新疆生产建设兵团", Xinjiang = "新疆维吾尔自治区";

    private static readonly Lazy<ProvinceTable> Shipped = new(() => new ProvinceTable(EmbeddedText.Read("population/china-2019.csv")));

    private readonly ImmutableArray<ProvinceRow> _rows;

    /// <param name="csv">Columns province, county units, then of primary and of junior middle schools: schools, pupils and full-time teachers in ten thousands.</param>
    internal ProvinceTable(string csv) => _rows = [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => Row(line.TrimEnd('\r').Split(',')))];

    public static ProvinceTable Instance => Shipped.Value;

    public static ImmutableArray<string> Names => [China2019];

    /// <summary>The provinces, in the table's order.</summary>
    public ImmutableArray<ProvinceRow> Rows => _rows;

    /// <summary>The provinces with the Corps apart, behind the others.</summary>
    /// <param name="corps">Its share of Xinjiang's row, [0, 1).</param>
    public ImmutableArray<ProvinceRow> WithCorps(double corps)
    {
        (ProvinceRow part, ProvinceRow rest) = _rows.Single(row => row.Name == Xinjiang).Split(Corps, corps);
        ImmutableArray<ProvinceRow> rows = [.. _rows.Select(row => row.Name == Xinjiang ? rest : row)];
        return part.Counties > 0 ? rows.Add(part) : rows;
    }

    private static ProvinceRow Row(string[] cells) => new(
        cells[0], Whole(cells[1]), new StageRow(Whole(cells[2]), Persons(cells[3]), Persons(cells[4])), new StageRow(Whole(cells[5]), Persons(cells[6]), Persons(cells[7])));

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Ten thousands with four digits behind the point are whole persons.</summary>
    private static int Persons(string text) => (int)(decimal.Parse(text, CultureInfo.InvariantCulture) * 10_000);
}
