using System.Globalization;
using System.Text;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Screen;

/// <summary>Draws work items as bars over the season.</summary>
internal sealed class WeekBar
{
    private readonly DateTime _start;
    private readonly double _daysPerColumn;
    private readonly int _columns;
    private readonly Paint _paint;
    private readonly ScreenTexts _texts;
    private readonly int _testFrom, _testTo;
    private readonly string _reached;

    public WeekBar(UnitSummary unit, int columns, Paint paint, ScreenTexts texts)
    {
        (_columns, _paint, _texts, _reached) = (columns, paint, texts, unit.Reached);
        _start = Time(unit.Start);
        _daysPerColumn = Math.Max(1, (Time(unit.End).AddDays(1) - _start).TotalDays) / columns;
        (_testFrom, _testTo) = (At(unit.FirstTestDay), At(unit.LastTestDay));
    }

    /// <summary>The months, and T over the test days.</summary>
    public string Scale()
    {
        List<(int At, string Text)> labels = [(_testFrom, "T")];
        DateTime end = _start.AddDays(_daysPerColumn * _columns);
        for (DateTime month = new(_start.Year, _start.Month, 1); month < end; month = month.AddMonths(1))
            labels.Add((Math.Max(0, Column(month)), _texts.IsChinese ? $"{month.Month}月" : month.ToString("MMM", CultureInfo.InvariantCulture)));
        var line = new StringBuilder();
        int used = 0;
        foreach ((int at, string text) in labels.OrderBy(label => label.At))
        {
            int wide = TextWidth.Of(text);
            bool hidesTest = text != "T" && at <= _testFrom && at + wide > _testFrom;
            if (at < used + Math.Min(used, 1) || at + wide > _columns || hidesTest) continue;
            line.Append(' ', at - used).Append(text);
            used = at + wide;
        }
        return _paint.With(Ink.Faint, line.ToString());
    }

    public string Of(UnitItemSummary item)
    {
        var marks = new (char Mark, Ink Ink)[_columns];
        for (int i = 0; i < _columns; i++) marks[i] = (i >= _testFrom && i <= _testTo ? '┊' : ' ', Ink.Faint);
        int? due = item.DueEffective is { } date ? At(date) : null;
        int started = item.Started is { } from ? At(from) : -1, done = At(item.Completed ?? _reached);
        if (started >= 0)
        {
            int known = item.IsFixed ? started : At(item.Known);
            for (int i = known; i < started; i++) marks[i] = ('·', Ink.Faint);
            for (int i = started; i <= done; i++) marks[i] = ('━', item.LateUs > 0 && i > due ? Ink.Bad : Ink.Good);
        }
        else if (item.Completed is not null)
        {
            marks[done] = ('━', item.LateUs > 0 ? Ink.Bad : Ink.Good); // in a season under way nobody may know when it was begun
        }
        if (due is { } edge && !item.IsFixed) marks[edge] = ('┃', item.LateUs > 0 ? Ink.Bad : Ink.Plain);
        var line = new StringBuilder();
        for (int i = 0; i < _columns;)
        {
            int next = i + 1;
            while (next < _columns && marks[next].Ink == marks[i].Ink) next++;
            line.Append(_paint.With(marks[i].Ink, new string([.. marks[i..next].Select(mark => mark.Mark)])));
            i = next;
        }
        return line.ToString();
    }

    private int At(string iso) => Math.Clamp(Column(Time(iso)), 0, _columns - 1);

    private int Column(DateTime time) => (int)Math.Floor((time - _start).TotalDays / _daysPerColumn);

    private static DateTime Time(string iso) => iso.Length == 10 ? DateTime.Parse(iso, CultureInfo.InvariantCulture) : DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture).DateTime;
}
