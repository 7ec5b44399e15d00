using System.Globalization;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Calendars;
using RolloutSim.Scenarios.Tables.Grids;
using RolloutSim.Scenarios.Tables.Reading;
using RolloutSim.Scenarios.Tables.Words;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>Gives each work item its name in the plan, its phase, channel, evidence and effort.</summary>
internal sealed class NameStage(SeasonDraft season)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { "test" };
    private Phase _phase = Phase.Preparation;

    private ImportLog Log => season.Log;

    public void Run()
    {
        for (int day = 1; day <= Limits.TestDays; day++) _taken.Add(PlanText.SessionId(day));
        foreach (ItemDraft item in season.Items.Where(i => i.HasOwnId)) TakeOwn(item);
        for (int i = 0; i < season.Items.Count; i++) Complete(season.Items[i], i);
    }

    /// <summary>A name for a work item that no row gives, like the reviewed one of a review.</summary>
    public string NameFor(string wanted, ItemDraft item)
    {
        if (_taken.Add(wanted)) return wanted;
        string level = LevelWords.Of(item.Level), withLevel = $"{level}-{wanted}";
        if (!wanted.StartsWith(level, StringComparison.Ordinal) && withLevel.Length <= Limits.NameChars && _taken.Add(withLevel)) return withLevel;
        for (int n = 2; ; n++)
        {
            string numbered = $"{wanted[..Math.Min(wanted.Length, Limits.NameChars - 5)]}-{n.ToString(CultureInfo.InvariantCulture)}";
            if (_taken.Add(numbered)) return numbered;
        }
    }

    private void TakeOwn(ItemDraft item)
    {
        TableCell cell = item.Row[ColumnKind.Id]!;
        Parsed<string> slug = Slug.Parse(cell.Text);
        if (slug.Fault is { } fault) Log.Refuse(cell, fault.Problem, fault.Expected);
        else if (!_taken.Add(cell.Text)) Log.Refuse(cell, Message.Of(MessageId.TableNameTwice, cell.Text));
        item.Id = cell.Text;
    }

    private void Complete(ItemDraft item, int index)
    {
        if (item.Name.Length > Limits.TextChars) Log.Refuse(item.Task, Message.Of(MessageId.TextTooLong, Limits.TextChars));
        if (!item.HasOwnId) item.Id = NameFor(item.Word?.IdAt(item.Level) ?? Unknown(item, index), item);
        item.English = item.Row[ColumnKind.English]?.Text is { } given ? CellText.OneLine(given) : item.Word?.EnAt(item.Level) ?? "";
        Clamp(item);
        item.Phase = PhaseOf(item);
        ReadChannel(item);
        if (item.Row[ColumnKind.Evidence] is { } evidence)
        {
            item.Evidence = CellText.OneLine(evidence.Text) is "/" or "-" or "—" or "无" ? "" : CellText.OneLine(evidence.Text);
            if (evidence.Text.Length > Limits.TextChars) Log.Refuse(evidence, Message.Of(MessageId.TextTooLong, Limits.TextChars));
        }
        item.Effort = ReadEffort(item);
    }

    /// <summary>The words of a task in Latin letters, else the number of its row.</summary>
    private static string Unknown(ItemDraft item, int index)
    {
        string slug = Slug.Of(item.Name);
        if (item.Name.All(char.IsAscii) && slug.Length > 0 && char.IsAsciiLetterLower(slug[0]))
        {
            if (slug.Length > Limits.NameChars) slug = slug[..Limits.NameChars];
            int word = slug.Length == Limits.NameChars ? slug.LastIndexOf('-') : -1;
            return (word > 0 ? slug[..word] : slug).TrimEnd('-');
        }
        bool isNumbered = int.TryParse(item.Row[ColumnKind.Number]?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        string name = $"item-{(isNumbered ? number : index + 1).ToString("00", CultureInfo.InvariantCulture)}";
        return item.Row.Siblings > 1 ? $"{name}-{item.Row.Part.ToString(CultureInfo.InvariantCulture)}" : name;
    }

    /// <summary>As the table says, else by its date, else as usual, else like the row above.</summary>
    private Phase PhaseOf(ItemDraft item)
    {
        DateOnly first = season.First.Value, last = season.Last.Value;
        Phase? byDate = item.Day(first, last) is { } day ? day < first ? Phase.Preparation : day <= last ? Phase.Test : Phase.Closing : null;
        _phase = item.Row.Phase ?? byDate ?? item.Word?.Phase ?? _phase;
        return _phase;
    }

    /// <summary>9月下旬 of a preparation that ends on the 27th: what words leave open does not lie behind the test.</summary>
    private void Clamp(ItemDraft item)
    {
        DateOnly first = season.First.Value;
        bool isLate = (item.Row.Phase ?? item.Word?.Phase) == Phase.Preparation && item.Due is { IsAssumed: true, Value.Day: { } due } && due >= first && !(item.From?.Value.Day >= first);
        if (!isLate) return;
        item.Due = new(new PlanDate(null, 'T', -1), true);
        item.Guess(Log, item.Task, Message.Of(MessageId.ImportDateClamped));
    }

    private void ReadChannel(ItemDraft item)
    {
        if (item.Row[ColumnKind.Channel] is { } cell)
        {
            if (cell.Text.Length > TableLimits.PhraseChars) Log.Refuse(cell, Message.Of(MessageId.TextTooLong, TableLimits.PhraseChars));
            else item.Channel = Channel(item, cell);
        }
        else if (!item.HasOwnId && Usual(item) is { Length: > 0 } usual)
        {
            item.Channel = new(usual, true);
        }
    }

    /// <summary>A system that the task names, else what is usual, else another word of it: 培训完成情况报告表 is no training.</summary>
    private static string? Usual(ItemDraft item)
    {
        string? named = ChannelWords.Finder.Find(item.Name)?.Meaning;
        bool isSystem = named is not null && named.EndsWith("-system", StringComparison.Ordinal);
        return isSystem || item.Word is null or { Channel.Length: 0 } ? named : item.Word.Channel;
    }

    private Assumable<string>? Channel(ItemDraft item, TableCell cell)
    {
        (string text, bool isAssumed) = Provisional.Strip(cell.Text);
        if (text.Length == 0 || text is "/" or "-" or "—" or "无") return null;
        if (text.StartsWith('[') && text.EndsWith(']') && Slug.Is(text[1..^1])) return new(text[1..^1], isAssumed);
        if (ChannelWords.Chinese(text) is not null) return new(text, isAssumed);
        if (ChannelWords.Finder.Find(text) is { } found) return new(found.Meaning, isAssumed || cell.IsCarried);
        item.Guess(Log, cell, Message.Of(MessageId.ImportUnknownChannel, CellText.OneLine(text)));
        return new("other", true);
    }

    private Assumable<string> ReadEffort(ItemDraft item)
    {
        if (item.Row[ColumnKind.Effort] is { } cell)
        {
            (string text, bool isAssumed) = Provisional.Strip(cell.Text);
            // A bare number stands under a heading of hours.
            Parsed<Distribution> effort = EffortText.Parse(cell.Cell.IsNumber ? text + " h" : text);
            if (effort.Fault is null) return new(effort.Text, isAssumed);
            Log.Refuse(cell, effort.Fault.Problem, effort.Fault.Expected);
        }
        return new(EffortText.Within(item.Word?.Effort ?? WorkItemWords.EffortOf(item.Name), WorkingDays(item)), true);
    }

    /// <summary>From its first to its last day, where both are said; as many as anything takes otherwise.</summary>
    private int WorkingDays(ItemDraft item)
    {
        DateOnly first = season.First.Value, last = season.Last.Value;
        if (item is not { From.Value: var from, Due.Value: var due } || due.On(first, last) > from.On(first, last).AddDays(Limits.DaysFromTest)) return Limits.DaysFromTest;
        int days = 0;
        for (DateOnly day = from.On(first, last); day <= due.On(first, last); day = day.AddDays(1))
            if (ChinaCalendar.Instance.IsWorkingDay(day)) days++;
        return Math.Max(1, days);
    }
}
