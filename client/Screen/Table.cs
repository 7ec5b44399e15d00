using System.Text;

namespace RolloutSim.Client.Screen;

/// <summary>Rows under headings, aligned by the columns that the text takes on a terminal.</summary>
internal sealed class Table(params Column[] columns)
{
    private const int Gap = 2;

    private readonly List<Cell[]> _rows = [];

    /// <summary>A row; one with fewer cells than columns ends early.</summary>
    public void Add(params Cell[] cells) => _rows.Add(cells);

    public int Count => _rows.Count;

    /// <summary>The lines of the table, indented, not wider than <paramref name="width"/> as far as its columns can give way.</summary>
    public IEnumerable<string> Lines(int width, Paint paint, int indent = 2)
    {
        int[] widths = [.. columns.Select((column, i) => _rows.Where(row => i < row.Length).Select(row => TextWidth.Of(row[i].Text)).Append(TextWidth.Of(column.Heading)).Max())];
        Shrink(widths, width - indent - Gap * (columns.Length - 1));
        if (columns.Any(column => column.Heading.Length > 0))
            yield return Line([.. columns.Select(column => new Cell(column.Heading, Ink.Faint))], widths, paint, indent);
        foreach (Cell[] row in _rows) yield return Line(row, widths, paint, indent);
    }

    private void Shrink(int[] widths, int room)
    {
        while (widths.Sum() > room)
        {
            int widest = -1;
            for (int i = 0; i < widths.Length; i++)
            {
                if (columns[i].LeastWidth > 0 && widths[i] > columns[i].LeastWidth && (widest < 0 || widths[i] > widths[widest])) widest = i;
            }
            if (widest < 0) return;
            widths[widest]--;
        }
    }

    private string Line(Cell[] row, int[] widths, Paint paint, int indent)
    {
        var line = new StringBuilder(new string(' ', indent));
        for (int i = 0; i < row.Length; i++)
        {
            string text = TextWidth.Cut(row[i].Text, widths[i]);
            string space = new(' ', Math.Max(0, widths[i] - TextWidth.Of(text)));
            bool isLast = i == row.Length - 1;
            if (columns[i].AlignRight) line.Append(space);
            line.Append(paint.With(row[i].Ink, text));
            if (!columns[i].AlignRight && !isLast) line.Append(space);
            if (!isLast) line.Append(' ', Gap);
        }
        return line.ToString().TrimEnd();
    }
}
