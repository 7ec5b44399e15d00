using System.Collections.Immutable;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Tables.Grids;
using RolloutSim.Scenarios.Tables.Words;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Tables.Reading;

/// <summary>Finds the headings of a table of work: under titles and blank rows, in one row or in two.</summary>
internal static class HeadingFinder
{
    private const int RowsLooked = 60, LeastColumns = 2;

    /// <summary>The sheet and row that name the most of what a plan needs; of equals the first.</summary>
    /// <exception cref="ScenarioException">No row names the task and a date or an office.</exception>
    public static TableForm Find(ImmutableArray<Grid> grids, string? sheet, DiagnosticBag errors)
    {
        ImmutableArray<Grid> chosen = sheet is null ? grids : [.. grids.Where(g => g.Sheet == sheet)];
        if (chosen.IsEmpty)
        {
            ImmutableArray<string> names = [.. grids.Select(g => g.Sheet)];
            errors.Add(Place.Start, "", Message.Of(MessageId.TableNoSheet, sheet!), Message.Of(MessageId.ExpectOneOf, names), null, Suggestions.For(sheet!, names));
            throw errors.ToException();
        }
        TableForm? best = null;
        int most = 0;
        foreach (Grid grid in chosen)
            foreach (int row in grid.RowNumbers.Take(RowsLooked))
            {
                TableForm form = FormAt(grid, row);
                int score = Score(form);
                if (score > most) (best, most) = (form, score);
            }
        return best ?? throw NoHeadings(chosen[0], errors);
    }

    /// <summary>The kinds of columns that a row heads, those with known words twice; 0 where a task, or both date and office, are missing.</summary>
    private static int Score(TableForm form)
    {
        bool isTable = form.Has(ColumnKind.Task) && (form.Has(ColumnKind.Due) || form.Has(ColumnKind.Who) || form.Has(ColumnKind.From) || form.Has(ColumnKind.Month));
        if (!isTable) return 0;
        int kinds = form.Columns.Select(c => c.Kind).OfType<ColumnKind>().Distinct().Count();
        int exact = form.Columns.Count(c => Headings.Of(c.Heading) is { Rank: < Headings.Unknown });
        return kinds < LeastColumns ? 0 : 2 * (kinds + exact);
    }

    private static TableForm FormAt(Grid grid, int row)
    {
        int next = grid.RowNumbers.FirstOrDefault(r => r > row);
        // A title is one cell, however wide, and no half of a heading.
        bool isDouble = next == row + 1 && grid.FilledColumns(row).Count(column => !IsInRow(grid, row, column)) > 1 && IsSecondHeading(grid, row, next);
        var columns = ImmutableArray.CreateBuilder<TableColumn>();
        foreach (int column in grid.FilledColumns(row).Union(isDouble ? grid.FilledColumns(next) : []).Order())
        {
            string above = CellText.OneLine(grid[row, column].Text), below = isDouble ? CellText.OneLine(grid[next, column].Text) : "";
            string heading = below.Length > 0 && Headings.Of(below) is not null ? below : above;
            // A title merged over the whole width heads nothing.
            bool isWide = IsInRow(grid, row, column) && heading == above;
            columns.Add(new TableColumn(column, heading, isWide ? null : Headings.Of(heading)?.Kind));
        }
        return new TableForm(grid, row, (isDouble ? next : row) + 1, WithoutSpares(columns));
    }

    /// <summary>The cell goes on with a merged one to its left.</summary>
    private static bool IsInRow(Grid grid, int row, int column) => grid[row, column] is { IsRepeated: true } cell && cell.OriginRow == row;

    /// <summary>
    /// Under a heading over several columns stand the headings of each: every text of the second row is a known one and stands under such a
    /// heading, or only repeats the first row's.
    /// </summary>
    private static bool IsSecondHeading(Grid grid, int row, int next)
    {
        int own = 0;
        foreach (int column in grid.FilledColumns(next))
        {
            GridCell cell = grid[next, column];
            if (cell.IsRepeated && cell.OriginRow == row) continue;
            bool isUnder = IsInRow(grid, row, column) || IsInRow(grid, row, column + 1) || grid[row, column].IsEmpty || (grid[row, column + 1].IsEmpty && !grid[next, column + 1].IsEmpty);
            if (!isUnder || Headings.Of(cell.Text) is not { Rank: < Headings.Unknown }) return false;
            own++;
        }
        return own > 0;
    }

    /// <summary>Of several columns of a kind that a plan has once, the one with the plainest heading stays; of offices all do, and tasks of several levels.</summary>
    private static ImmutableArray<TableColumn> WithoutSpares(IEnumerable<TableColumn> columns)
    {
        ImmutableArray<TableColumn> all = [.. columns];
        var plainest = all.Where(c => c.Kind is not null).GroupBy(c => c.Kind!.Value).ToDictionary(g => g.Key, g => g.MinBy(c => Headings.Of(c.Heading)!.Value.Rank));
        bool isByLevel = Levels(all) > 1;
        return [.. all.Select(column => column.Kind is not { } kind || kind == ColumnKind.Who || (isByLevel && kind == ColumnKind.Task) || plainest[kind] == column ? column : column with { Kind = Spare(kind) })];
    }

    /// <summary>县级任务 beside 样本校任务: how many levels have a column of tasks of their own; 0 where one has none, or two the same.</summary>
    private static int Levels(ImmutableArray<TableColumn> columns)
    {
        UnitLevel?[] levels = [.. columns.Where(c => c.Kind == ColumnKind.Task).Select(c => LevelFinder.Last(CellText.Plain(c.Heading), -1, UnitLevel.County))];
        return levels.Contains(null) || levels.Distinct().Count() < levels.Length ? 0 : levels.Length;
    }

    /// <summary>A second text is a remark, as far as it goes.</summary>
    private static ColumnKind? Spare(ColumnKind kind) => kind is ColumnKind.Task or ColumnKind.Evidence ? ColumnKind.Note : null;

    private static ScenarioException NoHeadings(Grid grid, DiagnosticBag errors)
    {
        int row = grid.RowNumbers[0];
        string found = string.Join(" | ", grid.FilledColumns(row).Select(c => CellText.OneLine(grid[row, c].Text)));
        errors.Add(new Place(row, grid.FilledColumns(row).First()), grid.NameOf(row, grid.FilledColumns(row).First()), Message.Of(MessageId.TableNoHeadings, RowsLooked),
            Message.Of(MessageId.ExpectHeadings, Headings.Chinese(ColumnKind.Task), Headings.Chinese(ColumnKind.Due), Headings.Chinese(ColumnKind.Who)), found);
        return errors.ToException();
    }
}
