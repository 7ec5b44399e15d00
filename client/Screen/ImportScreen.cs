using System.Collections.Immutable;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Tables.Importing;
using RolloutSim.Scenarios.Tables.Words;

namespace RolloutSim.Client.Screen;

/// <summary>Says what an import understood, guessed and passed over.</summary>
internal sealed class ImportScreen(ScreenTexts texts, Paint paint, int width)
{
    private const int NotesShown = 12;

    public IEnumerable<string> Lines(ImportedTable imported, string table, string written, bool isAll) =>
    [
        .. Head(imported, table),
        .. Notes(TextId.ImportGuessed, imported.Notes, ImportNoteKind.Guess, Ink.Warning, isAll),
        .. Notes(TextId.ImportUnderstood, imported.Notes, ImportNoteKind.Remark, Ink.Faint, isAll),
        .. Notes(TextId.ImportPassedOver, imported.Notes, ImportNoteKind.PassedOver, Ink.Faint, isAll),
        "",
        texts.Say(TextId.ImportWritten, paint.With(Ink.Title, written)),
        $"  rolloutsim validate {written}",
        $"  rolloutsim run {written}",
    ];

    private IEnumerable<string> Head(ImportedTable imported, string table)
    {
        Plan plan = imported.Plan;
        var dates = new DateTexts(texts);
        string where = imported.Sheet.Length > 0 ? texts.Say(TextId.ImportFromSheet, table, imported.Sheet, imported.HeadingRow) : texts.Say(TextId.ImportFrom, table, imported.HeadingRow);
        yield return paint.With(Ink.Title, where);
        foreach (string line in Flow.Lines(new Cell(texts[TextId.ImportColumns], Ink.Heading), "  ", imported.Columns.Select(Column), width, 2, paint)) yield return line;
        string days = texts.Say(TextId.TestDays, dates.Day(plan.FirstTestDay.ToDateTime(default)), dates.Day(plan.LastTestDay.ToDateTime(default)));
        string[] units = [.. plan.Season.Units.All.GroupBy(u => u.Level).Where(g => g.Key > 0).OrderBy(g => g.Key).Select(g => texts.Units(g.Key.ToString().ToLowerInvariant(), g.Count()))];
        yield return string.Join(" · ", [texts.Say(TextId.ImportWorkItems, imported.WorkItems), days, .. units, texts.Say(TextId.PlanAssumes, plan.Assumptions.Length, plan.Values)]);
    }

    /// <summary><c>C 完成时限 → date</c>; the usual heading says it by itself.</summary>
    private Cell Column(ImportedColumn column)
    {
        string heading = column.Heading;
        if (column.Kind is not { } kind) return new Cell($"{column.Letters} {heading} → {texts[TextId.ImportNoPlace]}", Ink.Faint);
        string meaning = texts.Name(ColumnTitles.Of(kind));
        return new Cell(meaning == heading ? $"{column.Letters} {heading}" : $"{column.Letters} {heading} → {meaning}");
    }

    private IEnumerable<string> Notes(TextId heading, ImmutableArray<ImportNote> notes, ImportNoteKind kind, Ink ink, bool isAll)
    {
        ImmutableArray<ImportNote> its = [.. notes.Where(n => n.Kind == kind)];
        if (its.IsEmpty) yield break;
        yield return "";
        yield return paint.With(Ink.Heading, texts[heading]);
        int wide = its.Max(n => TextWidth.Of(n.Cell));
        foreach (ImportNote note in isAll ? its : its.Take(NotesShown))
        {
            string start = "  " + paint.With(ink, TextWidth.PadRight(note.Cell, wide)) + (wide > 0 ? "  " : "");
            foreach (string line in TextWidth.Wrap(note.Message.In(texts.Language), Math.Max(20, width - wide - 4)))
            {
                yield return start + line;
                start = new string(' ', wide > 0 ? wide + 4 : 2);
            }
        }
        if (!isAll && its.Length > NotesShown) yield return "  " + texts.Say(TextId.ImportMore, its.Length - NotesShown);
    }
}
