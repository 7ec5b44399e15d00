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
        var dates = new DateTexts(texts);
        foreach (string line in Flow.Lines(new Cell(texts[TextId.Ledger], Ink.Heading), "  ", [texts.Say(TextId.PackagePieces, package.Pieces, package.Printed)], width, 2, paint)) yield return line;
        var table = new Table(new(texts[TextId.ColumnAt]), new(texts[TextId.ColumnGiver]), new(texts[TextId.ColumnTaker]), new(texts[TextId.ColumnPlace]), new(texts[TextId.ColumnSigned]), new(texts[TextId.ColumnPieces], AlignRight: true));
        foreach (HandoverSummary line in package.Ledger)
        {
            table.Add(
                dates.DayAndTime(DateTimeOffset.Parse(line.At, CultureInfo.InvariantCulture).DateTime), line.From, line.To, texts.CustodyPlace(line.Place),
                new Cell($"{texts.Signer(line.SignedFrom)} → {texts.Signer(line.SignedTo)}", Ink.Faint), line.Pieces.ToString(CultureInfo.InvariantCulture));
        }
        foreach (string line in table.Lines(width, paint)) yield return line;
        yield return "";
    }
}
