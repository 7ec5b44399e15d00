using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Tables.Grids;
using RolloutSim.Scenarios.Tables.Words;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>Writes the plan of a table, with a comment at each guess.</summary>
internal sealed class PlanText
{
    private const int LineChars = 150, CommentChars = 120, DefaultEnd = 120;

    private readonly StringBuilder _text = new();
    private readonly SeasonDraft _season;

    private PlanText(SeasonDraft season) => _season = season;

    /// <summary>The work item of a test day's session.</summary>
    /// <param name="day">From 1.</param>
    public static string SessionId(int day) => day == 1 ? "test-day" : $"test-day-{day.ToString(CultureInfo.InvariantCulture)}";

    public static string Write(SeasonDraft season, string file)
    {
        var text = new PlanText(season);
        text.Head(file);
        text.Units();
        text.People();
        text.Channels();
        text.Line("");
        text.Line("habits: {start-lag: ~0..30..80%, remind: ~3 d before}");
        text.Section("preparation", season.Items.Where(i => !i.Row.IsRival && i.Phase == Phase.Preparation));
        text.Test();
        text.Section("closing", season.Items.Where(i => !i.Row.IsRival && i.Phase == Phase.Closing));
        text.Section("rival", season.Items.Where(i => i.Row.IsRival));
        return text._text.ToString();
    }

    private void Head(string file)
    {
        string name = Path.GetFileName(file);
        Comment("", Say(Message.Of(MessageId.ImportHead, name)));
        Comment("", "");
        Comment("", Say(Message.Of(MessageId.ImportHeadTilde)));
        foreach (ImportNote note in _season.Log.Notes.Where(n => n.Row == 0 && n.Kind == ImportNoteKind.Guess)) Comment("", Say(note.Message));
        Line("rollout: 1");
        string unit = _season.UnitName, title = _season.Form.Titles().Select(t => CellText.OneLine(t.Text)).FirstOrDefault(IsName) ?? "";
        string zh = title.Length > 0 ? title : $"{(unit.Length > 0 ? unit : LevelTitle(_season.Level.Value))}{_season.Year.ToString(CultureInfo.InvariantCulture)}年工作安排";
        string en = $"{Slug.Words(_season.Options.UnitCode.Length > 0 ? _season.Options.UnitCode : LevelWords.One(_season.Level.Value))} {_season.Year.ToString(CultureInfo.InvariantCulture)}";
        Line($"name: {{zh: {YamlText.Scalar(zh)}, en: {YamlText.Scalar(en)}}}");
        Line($"source: {YamlText.Scalar(_season.Form.Grid.Sheet.Length > 0 ? $"{name}, {_season.Form.Grid.Sheet}" : name)}");
        Line("calendar: china");
        Line("office-hours: ~08:30-12:00 14:30-18:00");
        DateOnly last = _season.Items.Select(i => new[] { i.Due, i.From, i.Known, i.Review?.Due }.Select(d => d?.Value.On(_season.First.Value, _season.Last.Value)).Max()).Max() ?? _season.Last.Value;
        if (last > _season.Last.Value.AddDays(DefaultEnd)) Line($"ends: ~{Iso(last.AddDays(14))}");
        Line($"test-days: [{string.Join(", ", TestDays())}]");
    }

    /// <summary>A title that names the season, and neither the test days nor the number of an annex.</summary>
    private static bool IsName(string title) =>
        title.Length is >= 2 and <= 60 && !title.StartsWith("附件", StringComparison.Ordinal) && !title.StartsWith("附表", StringComparison.Ordinal) && TestDayFinder.DateIn(title) is null;

    /// <summary>T, L, and the working days between.</summary>
    private IEnumerable<string> TestDays()
    {
        DateOnly first = _season.First.Value, last = _season.Last.Value;
        for (DateOnly day = first; day <= last; day = day.AddDays(1))
        {
            bool isEnd = day == first || day == last;
            if (!isEnd && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) continue;
            bool isAssumed = day == first ? _season.First.IsAssumed : day == last ? _season.Last.IsAssumed : _season.First.IsAssumed || _season.Last.IsAssumed;
            yield return (isAssumed ? "~" : "") + Iso(day);
        }
    }

    private void Units()
    {
        Line("");
        Line("units:");
        foreach (UnitDraft unit in _season.Units)
        {
            List<string> values = [$"level: {(unit.IsAssumed ? "~" : "")}{LevelWords.One(unit.Level)}"];
            if (unit.Name.Length > 0) values.Add($"zh: {YamlText.Scalar(unit.Name)}");
            if (unit.Kind.Length > 0) values.AddRange([$"kind: ~{unit.Kind}", "pupils: ~30"]);
            if (unit.Below.Length > 0) values.Add(unit.Below);
            Line($"  {YamlText.Scalar(unit.Code)}: {{{string.Join(", ", values)}}}");
        }
    }

    private void People()
    {
        List<Role> roles = [];
        foreach (ItemDraft item in _season.Items)
        {
            Add(item.Who!.Value);
            if (item.Review is { } review) Add(review.Who.Value);
        }
        Line("");
        Line("people:");
        foreach (IGrouping<UnitLevel, Role> level in roles.GroupBy(r => r.Level).OrderBy(g => g.Key))
        {
            Line($"  {LevelWords.Of(level.Key)}:");
            foreach (Role role in level)
            {
                string words = _season.Roles.Unknown.FirstOrDefault(u => u.Value == role.Office).Key ?? "";
                Line($"    {role.Office}: ~{Persons(role)}{(words.Length > 0 ? "   # " + Clean(words) : "")}");
            }
        }

        void Add(Role role)
        {
            if (!roles.Contains(role)) roles.Add(role);
        }
    }

    private string Persons(Role role)
    {
        if (role is { Level: UnitLevel.Province, Office: "inspector" } && _season.Levels.Contains(UnitLevel.County)) return "1 per county";
        if (role is { Level: UnitLevel.County, Office: "responsible-inspector" } && _season.Levels.Contains(UnitLevel.School)) return "1 per school";
        return (OfficeWords.Of(role.Office)?.Persons ?? 2).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The usual ones need no word: the language knows them.</summary>
    private void Channels()
    {
        ImmutableArray<string> others = [.. _season.Items.Select(i => i.Channel?.Value).OfType<string>().Where(c => !ChannelsReader.IsUsual(c)).Distinct()];
        if (others.IsEmpty) return;
        Line("");
        Line("channels:");
        foreach (string channel in others) Line($"  {channel}: ~10 min");
    }

    private void Test()
    {
        Line("");
        Line("test:");
        ImmutableArray<string> days = [.. TestDays()];
        for (int i = 0; i < days.Length; i++)
        {
            string key = i == 0 ? "T" : i == days.Length - 1 ? "L" : days[i].TrimStart('~');
            Line($"  {key}: [{{at: ~09:00-16:30, id: {SessionId(i + 1)}, zh: 现场测试, en: Test}}]");
        }
        foreach (ItemDraft item in _season.Items.Where(i => i is { IsReview: false, Row.IsRival: false, Phase: Phase.Test })) Item(item);
    }

    private void Section(string key, IEnumerable<ItemDraft> items)
    {
        ImmutableArray<ItemDraft> own = [.. items.Where(i => !i.IsReview)];
        if (own.IsEmpty) return;
        Line("");
        Line($"{key}:");
        foreach (ItemDraft item in own) Item(item);
    }

    private void Item(ItemDraft item)
    {
        foreach ((string cell, Message message) in item.Remarks.Concat(item.Review?.Source?.Remarks ?? []).DistinctBy(r => $"{r.Cell} {r.Message}"))
            Comment("  ", $"{cell}: {Say(message)}");
        List<(string Key, string Value)> values = [];
        // A name in Latin letters alone is English, unless the table has a column for that.
        bool isChinese = item.Name.Any(c => c > 127) || item.Row[ColumnKind.English] is not null;
        values.Add((isChinese ? "zh" : "en", YamlText.Scalar(CellText.OneLine(item.Name))));
        if (isChinese && item.English.Length > 0) values.Add(("en", YamlText.Scalar(item.English)));
        values.Add(("who", item.Who!.Write(item.Who.Value.ToString())));
        Date("known", item.Known);
        Date("from", item.From);
        Date("due", item.Due);
        values.Add(("effort", item.Effort!.Write(item.Effort.Value)));
        string[] after = [.. item.After.Select(a => YamlText.Scalar(a.Write(a.Value)))];
        if (after.Length > 0) values.Add(("after", after.Length == 1 ? after[0] : $"[{string.Join(", ", after)}]"));
        if (item.Channel is { } via) values.Add(("via", via.Write(via.Value)));
        if (item.Evidence.Length > 0) values.Add(("evidence", YamlText.Scalar(item.Evidence)));
        if (item.Review is { } review) values.Add(("review", Review(review)));
        string flow = $"  {item.Id}: {{{string.Join(", ", values.Select(v => $"{v.Key}: {v.Value}"))}}}";
        if (TextWidth(flow) <= LineChars) Line(flow);
        else
        {
            Line($"  {item.Id}:");
            foreach ((string key, string value) in values) Line($"    {key}: {value}");
        }

        void Date(string key, Assumable<PlanDate>? date)
        {
            if (date is not null) values.Add((key, date.Write(Iso(date.Value))));
        }
    }

    private static string Review(ReviewDraft review)
    {
        List<string> values = [$"as: {review.Id}", $"who: {review.Who.Write(review.Who.Value.ToString())}"];
        if (review.Due is { } due) values.Add($"due: {due.Write(Iso(due.Value))}");
        values.Add($"effort: {review.Effort.Write(review.Effort.Value)}");
        if (review.SentBack is { } back) values.Add($"sent-back: {back.Write(back.Value)}");
        if (review.Rework is { } rework) values.Add($"rework: {rework.Write(rework.Value)}");
        if (review.Rounds is { } rounds) values.Add($"rounds: {rounds.Write(rounds.Value)}");
        if (review.Name.Length > 0) values.Add($"zh: {YamlText.Scalar(CellText.OneLine(review.Name))}");
        if (review.English.Length > 0) values.Add($"en: {YamlText.Scalar(review.English)}");
        return $"{{{string.Join(", ", values)}}}";
    }

    private static string Iso(PlanDate date)
    {
        if (date.Day is { } day) return Iso(day);
        string offset = date.Offset == 0 ? "" : date.Offset.ToString("+0;-0", CultureInfo.InvariantCulture);
        return date.Anchor + offset;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string LevelTitle(UnitLevel level) => level switch
    {
        UnitLevel.Province => "某省",
        UnitLevel.City => "某市",
        UnitLevel.County => "某县",
        _ => "某校",
    };

    private string Say(Message message) => message.In(_season.Options.Language);

    /// <summary>Wrapped, so that no line is too long to be read.</summary>
    private void Comment(string indent, string text)
    {
        string rest = Clean(text);
        do
        {
            int end = 0, width = 0;
            while (end < rest.Length && (width += rest[end] > 127 ? 2 : 1) <= CommentChars) end++;
            if (end < rest.Length && rest.LastIndexOf(' ', end) is > 0 and var space) end = space;
            if (end < rest.Length && end > 0 && char.IsHighSurrogate(rest[end - 1])) end--;
            Line($"{indent}# {rest[..end]}".TrimEnd());
            rest = rest[end..].TrimStart();
        }
        while (rest.Length > 0);
    }

    private static string Clean(string text) => CellText.OneLine(CellText.Clean(text));

    private static int TextWidth(string text) => text.Sum(c => c > 127 ? 2 : 1);

    private void Line(string line) => _text.Append(line).Append('\n');
}
