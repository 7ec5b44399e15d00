using System.Text;

namespace RolloutSim.Client.Screen;

/// <summary>Pieces of text one after another, with line breaks between them where the width asks for it.</summary>
internal static class Flow
{
    private const string Separator = " · ";

    /// <param name="lead">Begins the first line.</param>
    /// <param name="gap">Between it and the first piece.</param>
    /// <param name="pieces">Never broken, unless one alone is too wide.</param>
    /// <param name="width">Columns.</param>
    /// <param name="indent">Of the lines after the first.</param>
    /// <param name="paint">Colours.</param>
    public static IEnumerable<string> Lines(Cell lead, string gap, IEnumerable<Cell> pieces, int width, int indent, Paint paint)
    {
        var line = new StringBuilder(paint.With(lead.Ink, lead.Text));
        int used = TextWidth.Of(lead.Text);
        string between = used > 0 ? gap : "";
        foreach (Cell piece in pieces)
        {
            int wide = TextWidth.Of(piece.Text);
            if (used > indent && used + TextWidth.Of(between) + wide > width)
            {
                yield return line.ToString();
                line.Clear().Append(' ', indent);
                (used, between) = (indent, "");
            }
            line.Append(between).Append(paint.With(piece.Ink, piece.Text));
            used += TextWidth.Of(between) + wide;
            between = Separator;
        }
        if (used > 0) yield return line.ToString();
    }
}
