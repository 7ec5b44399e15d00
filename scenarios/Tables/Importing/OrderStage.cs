using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Tables.Grids;
using RolloutSim.Scenarios.Tables.Reading;
using RolloutSim.Scenarios.Tables.Words;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>Says what waits for what: as the table's column says, else as is usual in the field, as far as the dates allow it.</summary>
internal sealed partial class OrderStage(SeasonDraft season)
{
    private const string Test = "test";

    private readonly Dictionary<string, List<string>> _edges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _reviewOf = new(StringComparer.Ordinal), _reviewed = new(StringComparer.Ordinal);

    public void Run()
    {
        foreach (ItemDraft item in season.Items)
            if (item.Review is { } review) (_reviewOf[item.Id], _reviewed[review.Id]) = (review.Id, item.Id);
        TableColumn? column = season.Form.First(ColumnKind.After);
        foreach (ItemDraft item in season.Items)
            if (column is not null && item.Row[ColumnKind.After] is { } cell) ReadColumn(item, cell);
        if (column is not null) return;
        foreach (ItemDraft item in season.Items.Where(i => !i.IsReview))
        {
            List<ItemDraft> chosen = [];
            foreach (string id in item.Word?.After ?? []) Choose(item, id, chosen, []);
            foreach (ItemDraft before in chosen) Add(item, before.Id, Write(item, before), true);
            bool waitsForTest = item.Word?.After.Contains(Test) == true || (item.Phase == Phase.Closing && item.After.Count == 0);
            if (waitsForTest && !item.Row.IsRival && IsAfterTest(item)) item.After.Add(new(TestOf(item.Level), true));
        }
    }

    private bool IsAfterTest(ItemDraft item) => item.Due is not { } due || due.Value.On(season.First.Value, season.Last.Value) >= season.Last.Value;

    private string TestOf(UnitLevel mine)
    {
        UnitLevel lowest = season.Levels[^1];
        return mine >= lowest ? Test : $"{Test} of all {LevelWords.Many(lowest)}";
    }

    /// <summary>The work item of that name, or, where the table lacks it, what usually comes before that one.</summary>
    private void Choose(ItemDraft item, string id, List<ItemDraft> chosen, HashSet<string> seen)
    {
        if (id == Test || !seen.Add(id)) return;
        ItemDraft? before = season.Items.FindLast(i => i != item && IsMeant(i, id, item) && IsEarlier(i, item) && !Reaches(i.Id, item.Id));
        if (before is not null)
        {
            // What the chosen ones wait for is waited for already.
            if (!chosen.Exists(c => c.Id == before.Id || Reaches(c.Id, before.Id))) chosen.Add(before);
            return;
        }
        foreach (string further in WorkItemWords.Of(id)?.After ?? []) Choose(item, further, chosen, seen);
    }

    private static bool IsMeant(ItemDraft draft, string id, ItemDraft item) =>
        draft.Word is { } word && (word.Id == id || word.IdAt(draft.Level) == WorkItemWord.At(id, item.Level));

    private bool IsEarlier(ItemDraft before, ItemDraft item)
    {
        DateOnly first = season.First.Value, last = season.Last.Value;
        if (before.Due?.Value.On(first, last) is { } due && item.Day(first, last) is { } mine) return due <= mine;
        return season.Items.IndexOf(before) < season.Items.IndexOf(item);
    }

    /// <summary>Whether one waits for the other, directly or not.</summary>
    private bool Reaches(string from, string to)
    {
        HashSet<string> seen = [];
        Stack<string> open = new([from]);
        while (open.TryPop(out string? id))
        {
            if (id == to) return true;
            if (!seen.Add(id)) continue;
            foreach (string next in _edges.GetValueOrDefault(id) ?? []) open.Push(next);
            // A review waits for its work item, and a reviewed item is done when its review is.
            if (_reviewed.TryGetValue(id, out string? item)) open.Push(item);
            if (_reviewOf.TryGetValue(id, out string? review)) open.Push(review);
        }
        return false;
    }

    private void Add(ItemDraft item, string before, string written, bool isAssumed)
    {
        if (item.After.Count >= Limits.Prerequisites || item.After.Exists(a => a.Value == written)) return;
        item.After.Add(new(written, isAssumed));
        if (!_edges.TryGetValue(item.Id, out List<string>? edges)) _edges.Add(item.Id, edges = []);
        edges.Add(before);
    }

    private static string Write(ItemDraft item, ItemDraft before)
    {
        if (before.Level == item.Level) return before.Id;
        return before.Level > item.Level ? $"{before.Id} of all {LevelWords.Many(before.Level)}" : $"{before.Id} of the {LevelWords.Of(before.Level)}";
    }

    /// <summary>As the language writes prerequisites, or numbers and names of other rows.</summary>
    private void ReadColumn(ItemDraft item, TableCell cell)
    {
        foreach (string piece in cell.Text.Split([';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            (string text, bool isAssumed) = Provisional.Strip(piece);
            if (text.Length == 0 || text is "/" or "-" or "—" or "无") continue;
            if (text.EndsWith(Session.Mark, StringComparison.Ordinal)) season.Log.PassOver(cell.Row, cell.Column, Message.Of(MessageId.ImportSessionDropped, text[..^Session.Mark.Length]));
            else if (Reference.Parse(text) is { Fault: null, Value: { } reference } parsed && IsKnown(reference.Id)) Add(item, reference.Id, parsed.Text, isAssumed);
            else
            {
                ImmutableArray<ItemDraft> rows = [.. Rows(item, text)];
                if (rows.IsEmpty) season.Log.Refuse(cell, Message.Of(MessageId.UnknownWorkItem, text), Message.Of(MessageId.ExpectPrerequisites));
                foreach (ItemDraft before in rows) Add(item, before.Id, Write(item, before), isAssumed);
            }
        }
    }

    private bool IsKnown(string id) => id == Test || season.Items.Exists(i => i.Id == id || i.Review?.Id == id);

    /// <summary>3、5: the work items of these rows; a name: that of its row.</summary>
    private IEnumerable<ItemDraft> Rows(ItemDraft item, string text)
    {
        if (season.Items.Find(i => i.Name == text && i != item) is { } named) return [named];
        string[] numbers = text.Split(['、', ',', '，', ' '], StringSplitOptions.RemoveEmptyEntries);
        ItemDraft[][] found = [.. numbers.Select(number => season.Items.Where(i => i != item && i.Row[ColumnKind.Number]?.Text == NumberOf(number)).ToArray())];
        return found.Any(rows => rows.Length == 0) ? [] : found.SelectMany(rows => rows);
    }

    private static string? NumberOf(string text) =>
        RowNumber().Match(CellText.Plain(text)) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^第?([0-9]{1,4})(?:项|条|行)?$")]
    private static partial Regex RowNumber();
}
