using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>The journeys of tool packages on a terminal: of a school's package its ledger, of a county's packages a line each.</summary>
internal static class JourneyLines
{
    public static IEnumerable<string> Of(UnitSummary unit, ScreenTexts texts, Paint paint, int width)
    {
        if (unit.Packages.IsEmpty) return [];
        return unit.Packages.All(package => package.School == unit.Unit) ? unit.Packages.SelectMany(package => PackageLines.Of(package.Package, texts, paint, width)) : [.. Table(unit.Packages, texts, paint, width), ""];
    }

    private static IEnumerable<string> Table(ImmutableArray<UnitPackageSummary> packages, ScreenTexts texts, Paint paint, int width)
    {
        int late = packages.Count(package => package.Days.Any(day => day.IsLate));
        foreach (string line in Flow.Lines(new Cell(texts[TextId.PackagesOf], Ink.Heading), "  ", [new(texts.Say(TextId.PackagesLate, late, packages.Length), late > 0 ? Ink.Warning : Ink.Good), new(texts[TextId.PackagesKey], Ink.Faint)], width, 2, paint)) yield return line;
        var dates = new DateTexts(texts);
        var table = new Table([
            new(texts[TextId.ColumnUnit], LeastWidth: 8), .. packages[0].Days.Select(day => new Column(dates.AlignedDate(Date(day.Day)).Trim())), new(texts[TextId.ColumnBack]), new(texts[TextId.ColumnMailed]), new(texts[TextId.ColumnPieces]), new(texts[TextId.ColumnPlaceNow], LeastWidth: 8)]);
        foreach (UnitPackageSummary package in packages)
        {
            PackageSummary its = package.Package;
            table.Add([
                package.School, .. package.Days.Select(day => new Cell(day.At is { } at ? Date(at).ToString("HH:mm", CultureInfo.InvariantCulture) + (day.IsLate ? " ✗" : " ✓") : "- ✗", day.IsLate ? Ink.Bad : Ink.Plain)),
                Moment(package.Back, dates), Moment(package.Mailed, dates), its.Pieces == its.Printed ? its.Pieces.ToString(CultureInfo.InvariantCulture) : new Cell($"{its.Pieces} ({its.Printed})", Ink.Warning), new Cell(texts.CustodyPlace(its.Place), Ink.Faint)]);
        }
        foreach (string line in table.Lines(width, paint)) yield return line;
    }

    private static Cell Moment(string? iso, DateTexts dates) => iso is null ? new Cell("-", Ink.Warning) : dates.AlignedTime(Date(iso));

    private static DateTime Date(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture).DateTime;
}
