using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>A tool package's ledger on a terminal: who had it from when on, and who signed.</summary>
internal static class PackageLines
{
    public static IEnumerable<string> Of(PackageSummary? package, ScreenTexts texts, Paint paint, int width)
    {
        if (package is null) yield break;
        foreach (string line in Flow.Lines(new Cell(texts[TextId.Ledger], Ink.Heading), "  ", [texts.Say(TextId.PackagePieces, package.Pieces, package.Printed)], width, 2, paint)) yield return line;
        Table whole = Rows(package, texts, withHolders: true);
        bool fits = whole.Lines(int.MaxValue, Paint.None).All(line => TextWidth.Of(line) <= width);
        foreach (string line in (fits ? whole : Rows(package, texts, withHolders: false)).Lines(width, paint)) yield return line;
        yield return "";
    }

    /// <summary>The places say who answers for it: where the terminal is narrow, the holders' codes are left out.</summary>
    private static Table Rows(PackageSummary package, ScreenTexts texts, bool withHolders)
    {
        var dates = new DateTexts(texts);
        Column[] holders = withHolders ? [new(texts[TextId.ColumnGiver]), new(texts[TextId.ColumnTaker])] : [];
        var table = new Table([new(texts[TextId.ColumnAt]), .. holders, new(texts[TextId.ColumnPlace], LeastWidth: 12), new(texts[TextId.ColumnSigned], LeastWidth: 12), new(texts[TextId.ColumnPieces], AlignRight: true)]);
        foreach (HandoverSummary line in package.Ledger)
        {
            Cell[] codes = withHolders ? [line.From, line.To] : [];
            table.Add([
                dates.DayAndTime(DateTimeOffset.Parse(line.At, CultureInfo.InvariantCulture).DateTime), .. codes, texts.CustodyPlace(line.Place),
                new Cell($"{texts.Signer(line.SignedFrom)} → {texts.Signer(line.SignedTo)}", Ink.Faint), line.Pieces.ToString(CultureInfo.InvariantCulture)]);
        }
        return table;
    }
}
