using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Tables.Dates;
using RolloutSim.Scenarios.Tables.Grids;
using RolloutSim.Scenarios.Tables.Importing;
using RolloutSim.Scenarios.Tables.Words;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Tables.Reading;

/// <summary>Reads the rows under the headings: tasks, headings of phases, remarks; gives each task the cells that count for it.</summary>
/// <param name="form">The table.</param>
/// <param name="tasks">The column of tasks; a table may have one a level.</param>
/// <param name="log">Collects what is to be said.</param>
internal sealed partial class RowReader(TableForm form, TableColumn tasks, ImportLog log)
{
    private const int LongestSection = 30;

    /// <summary>What of the row above counts on where a row leaves it out.</summary>
    private static readonly ImmutableArray<ColumnKind> Carried = [ColumnKind.Due, ColumnKind.From, ColumnKind.Month, ColumnKind.Who, ColumnKind.Channel, ColumnKind.Evidence, ColumnKind.Level, ColumnKind.Phase];

    private readonly Dictionary<ColumnKind, TableCell> _last = [];
    private readonly List<TaskRow> _rows = [];
    private readonly int _task = tasks.Index;
    private Phase? _phase;
    private bool _isRival;

    private Grid Grid => form.Grid;

    /// <summary>The tasks of all columns of tasks, row by row.</summary>
    public static ImmutableArray<TaskRow> ReadAll(TableForm form, ImportLog log) =>
        [.. form.Of(ColumnKind.Task).SelectMany(column => new RowReader(form, column, log).Read()).OrderBy(r => r.Task.Row)];

    private List<TaskRow> Read()
    {
        foreach (int row in Grid.RowNumbers.Where(r => r >= form.BodyRow))
        {
            if (IsHeadingAgain(row)) continue;
            GridCell task = Grid[row, _task];
            bool isWide = task.IsRepeated && task.OriginRow == row;
            if (isWide) ReadOther(row, task.OriginColumn);
            else if (task.IsEmpty) ReadWithoutTask(row);
            else if (IsRemark(task.Text) && Grid.FilledColumns(row).Count() == 1) Pass(row, _task);
            else if (task.IsRepeated && !HasOwnDate(row)) log.Remark(row, _task, Message.Of(MessageId.ImportTaskRepeated));
            else ReadTask(row, task);
        }
        return _rows;
    }

    private bool IsHeadingAgain(int row) =>
        Grid.FilledColumns(row).All(column => form.Columns.FirstOrDefault(c => c.Index == column) is { } heading && CellText.OneLine(Grid[row, column].Text) == heading.Heading);

    /// <summary>A row with no task: a heading of a phase, a remark, or a mistake.</summary>
    private void ReadWithoutTask(int row)
    {
        int[] filled = [.. Grid.FilledColumns(row).Where(column => !Grid[row, column].IsRepeated)];
        if (form.Of(ColumnKind.Task).Any(column => filled.Contains(column.Index)))
        {
            // The row is another level's; what it begins counts for the rows below all the same.
            foreach (TableColumn column in form.Columns)
                if (column.Kind is ColumnKind.Month or ColumnKind.Phase && Own(row, column) is { } cell) _last[column.Kind.Value] = cell;
            return;
        }
        if (filled.Length == 0) return;
        if (filled.Length == 1)
        {
            ReadOther(row, filled[0]);
            return;
        }
        TableColumn? due = form.First(ColumnKind.Due);
        bool hasDate = due is not null && filled.Contains(due.Index) && OfficeDateParser.Parse(Grid[row, due.Index].Text) is { } date && (date.Due ?? date.From) is not null;
        if (hasDate) log.Refuse(row, _task, Message.Of(MessageId.TableNoTask), null, null);
        else Pass(row, filled[0]);
    }

    private void ReadOther(int row, int column)
    {
        string text = Grid[row, column].Text;
        if (PhaseWords.IsRival(text)) (_isRival, _phase) = (true, null);
        else if (text.Length <= LongestSection && !IsRemark(text) && PhaseWords.Of(text) is { } phase) (_isRival, _phase) = (false, phase);
        else
        {
            Pass(row, column);
            return;
        }
        _last.Clear();
    }

    private void Pass(int row, int column) => log.PassOver(row, column, Message.Of(MessageId.ImportPassedOver, CellText.OneLine(Grid[row, column].Text)));

    private bool HasOwnDate(int row) => form.First(ColumnKind.Due) is { } due && Grid[row, due.Index] is { IsEmpty: false, IsRepeated: false };

    private void ReadTask(int row, GridCell task)
    {
        var cells = new Dictionary<ColumnKind, TableCell>();
        TableCell? other = null;
        foreach (TableColumn column in form.Columns)
        {
            if (column.Kind is not { } kind || kind is ColumnKind.Task or ColumnKind.Ignored || Own(row, column) is not { } cell) continue;
            if (kind == ColumnKind.Who && cells.TryGetValue(kind, out TableCell? first)) (cells[kind], other) = Better(first, cell);
            else cells[kind] = cell;
        }
        Carry(cells);
        foreach ((ColumnKind kind, TableCell cell) in cells) _last[kind] = cell;
        string text = cells.GetValueOrDefault(ColumnKind.Phase)?.Text ?? "";
        if (text.Length > 0) (_isRival, _phase) = (PhaseWords.IsRival(text), PhaseWords.Of(text) ?? _phase);
        Add(new TableCell(task, row, _task, tasks.Heading), cells, other);
    }

    private TableCell? Own(int row, TableColumn column)
    {
        GridCell cell = Grid[row, column.Index];
        if (cell.Fault is { } fault)
        {
            log.Refuse(row, column.Index, fault, null, null);
            return null;
        }
        return cell.IsEmpty ? null : new TableCell(cell, cell.IsRepeated ? cell.OriginRow : row, column.Index, column.Heading);
    }

    /// <summary>Where two columns say who: the one that names an office, before one that names a person.</summary>
    private static (TableCell First, TableCell? Other) Better(TableCell first, TableCell second) =>
        OfficeWords.Finder.Find(first.Text) is null && OfficeWords.Finder.Find(second.Text) is not null ? (second, first) : (first, second);

    /// <summary>A row without its own number goes on with the one above; in a table without numbers an empty date is the date above.</summary>
    private void Carry(Dictionary<ColumnKind, TableCell> cells)
    {
        if (_last.Count == 0 || cells.ContainsKey(ColumnKind.Number)) return;
        bool isNumbered = form.Has(ColumnKind.Number);
        foreach (ColumnKind kind in Carried)
        {
            bool counts = isNumbered ? form.Has(kind) : kind is ColumnKind.Due or ColumnKind.Month or ColumnKind.Who or ColumnKind.Phase && !form.Has(ColumnKind.Id);
            // A date of its own ends what was carried: '4月起' is not joined with the end of the row above.
            bool hasDate = kind is ColumnKind.Due or ColumnKind.From && (cells.ContainsKey(ColumnKind.Due) || cells.ContainsKey(ColumnKind.From));
            if (counts && !hasDate && !cells.ContainsKey(kind) && _last.TryGetValue(kind, out TableCell? above)) cells[kind] = above with { IsCarried = true };
        }
    }

    private void Add(TableCell task, Dictionary<ColumnKind, TableCell> cells, TableCell? other)
    {
        ImmutableArray<string> pieces = form.Has(ColumnKind.Id) ? [task.Text] : [.. TaskSplitter.Split(task.Text).SelectMany(Known)];
        if (pieces.Length > TaskSplitter.Most)
        {
            log.Refuse(task.Row, task.Column, Message.Of(MessageId.TooMany, TaskSplitter.Most), null, null);
            return;
        }
        if (pieces.Length > 1) log.Remark(task.Row, task.Column, Message.Of(MessageId.ImportTasksInCell, pieces.Length));
        Dictionary<ColumnKind, ImmutableArray<string>> lists = [];
        foreach (ColumnKind kind in (ColumnKind[])[ColumnKind.Due, ColumnKind.Who, ColumnKind.Channel, ColumnKind.Evidence])
            if (pieces.Length > 1 && cells.TryGetValue(kind, out TableCell? cell) && Pieces(cell.Text) is { } list && list.Length == pieces.Length) lists[kind] = list;
        for (int i = 0; i < pieces.Length; i++)
        {
            Dictionary<ColumnKind, TableCell> its = new(cells);
            foreach ((ColumnKind kind, ImmutableArray<string> list) in lists) its[kind] = cells[kind].With(list[i]);
            string name = NameOf(pieces[i], its, task);
            _rows.Add(new TaskRow(task.With(name), its) { Siblings = pieces.Length, Part = i + 1, Phase = _phase, IsRival = _isRival, OtherWho = other });
        }
    }

    /// <summary>完成监测工具回邮，提交应急事件报告表: two tasks that the field knows, though only a comma stands between them.</summary>
    private static IEnumerable<string> Known(string piece)
    {
        string[] parts = piece.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is < 2 or > 6 || !parts.All(TaskSplitter.IsBeginning)) return [piece];
        HashSet<string> ids = [];
        return parts.All(part => WorkItemWords.Find(part) is { } word && ids.Add(word.Id)) ? parts : [piece];
    }

    /// <summary>县级信息员:审核…: who does it may stand before a task.</summary>
    private static string NameOf(string piece, Dictionary<ColumnKind, TableCell> cells, TableCell task)
    {
        if (cells.ContainsKey(ColumnKind.Who) || Prefix().Match(piece) is not { Success: true } match || OfficeWords.Finder.Find(match.Groups[1].Value) is null) return piece;
        cells[ColumnKind.Who] = task.With(match.Groups[1].Value);
        return match.Groups[2].Value;
    }

    /// <summary>The pieces of a cell beside several tasks: numbered, in lines, or with semicolons.</summary>
    private static ImmutableArray<string> Pieces(string text)
    {
        ImmutableArray<string> numbered = TaskSplitter.Split(text);
        return numbered.Length > 1 ? numbered : [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    private static bool IsRemark(string text) => Remark().IsMatch(CellText.Plain(text));

    [GeneratedRegex("^(?:注|备注|说明|填表|制表|联系人|联系电话|附件|合计|总计|小计|填报|审核人|负责人签字|日期|单位\\(?盖章|note|remark|total)", RegexOptions.IgnoreCase)]
    private static partial Regex Remark();

    [GeneratedRegex("^([^:：。；;]{2,14})[:：](.{2,})$", RegexOptions.Singleline)]
    private static partial Regex Prefix();
}
