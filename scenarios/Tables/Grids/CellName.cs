using System.Globalization;

namespace RolloutSim.Scenarios.Tables.Grids;

/// <summary>Names of cells as spreadsheets have them: <c>A1</c>, <c>AB12</c>.</summary>
internal static class CellName
{
    private const int Letters = 26;

    /// <param name="row">From 1.</param>
    /// <param name="column">From 1.</param>
    public static string Of(int row, int column) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>A</c> for 1.</summary>
    public static string Column(int column)
    {
        string name = "";
        for (; column > 0; column = (column - 1) / Letters) name = (char)('A' + (column - 1) % Letters) + name;
        return name;
    }

    /// <summary>Row and column of a name; null for what is none, or lies beyond <see cref="TableLimits"/>.</summary>
    public static (int Row, int Column)? Parse(ReadOnlySpan<char> name)
    {
        int column = 0, i = 0;
        for (; i < name.Length && char.IsAsciiLetter(name[i]); i++)
        {
            column = column * Letters + (char.ToUpperInvariant(name[i]) - 'A' + 1);
            if (column > TableLimits.SheetColumns) return null;
        }
        if (column == 0 || !int.TryParse(name[i..], NumberStyles.None, CultureInfo.InvariantCulture, out int row)) return null;
        return row is >= 1 and <= TableLimits.SheetRows ? (row, column) : null;
    }
}
