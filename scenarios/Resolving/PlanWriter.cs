using System.Text;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Values;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Writes a plan in its canonical form: fixed order of keys, usual spelling, all defaults said, a tilde before all that is assumed.</summary>
internal sealed class PlanWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    private PlanWriter()
    {
    }

    /// <param name="file">Without mistakes, with its defaults.</param>
    public static string Write(PlanFile file)
    {
        var writer = new PlanWriter();
        writer.Head(file);
        writer.In("units", () => writer.Units(file));
        writer.In("people", () => writer.People(file));
        writer.In("channels", () => writer.Channels(file));
        writer.Phase(file, Model.Season.Phase.Preparation);
        writer.In("test", () => writer.Test(file));
        writer.Phase(file, Model.Season.Phase.Closing);
        return writer._text.ToString();
    }

    private void Head(PlanFile file)
    {
        Line("rollout", "1");
        In("name", () =>
        {
            Line("id", file.Id);
            Names(file.Name);
        });
        if (file.Source.Length > 0) Line("source", YamlText.Scalar(file.Source));
        Line("calendar", "china");
        Value("office-hours", file.OfficeHours);
        Value("starts", file.Starts);
        Value("ends", file.Ends);
        In("test-days", () =>
        {
            foreach (Given<DateOnly> day in file.TestDays) Item(YamlText.Scalar(day.Written));
        });
    }

    private void Units(PlanFile file)
    {
        foreach (UnitEntry unit in file.Units)
        {
            In(YamlText.Scalar(unit.Code), () =>
            {
                Value("level", unit.Level);
                Value("in", unit.In);
                if (unit.Zh is not null) Line("zh", YamlText.Scalar(unit.Zh));
                if (unit.En is not null) Line("en", YamlText.Scalar(unit.En));
                Value("kind", unit.Kind);
                Value("pupils", unit.Pupils);
                Value("adults", unit.Adults);
                Value("distance", unit.Distance);
                Value("terminals", unit.Terminals);
                Value("line", unit.Line);
            });
        }
    }

    private void People(PlanFile file)
    {
        // Offices keep the order in which they are written: the levels' order is fixed by the reader.
        foreach (IGrouping<UnitLevel, OfficeEntry> level in file.Offices.GroupBy(o => o.Level))
        {
            if (level.Key == UnitLevel.Nation && level.Count() == 1 && level.First().Name == PeopleReader.Centre)
            {
                Value(PeopleReader.Centre, level.First().Headcount);
                continue;
            }
            In(LevelWords.Of(level.Key), () =>
            {
                foreach (OfficeEntry office in level) Value(office.Name, office.Headcount);
            });
        }
    }

    private void Channels(PlanFile file)
    {
        foreach (ChannelEntry channel in file.Channels) Value(channel.Name, channel.Delay);
    }

    private void Phase(PlanFile file, Phase phase)
    {
        if (file.Items.Any(i => i.Phase == phase)) In(WorkItemEntry.PhaseKey(phase), () => Items(file, phase));
    }

    private void Test(PlanFile file)
    {
        foreach (IGrouping<string, SessionEntry> day in file.Sessions.GroupBy(s => s.DayKey))
            In(day.Key, () =>
            {
                foreach (SessionEntry session in day)
                {
                    Item($"id: {session.Id}");
                    _depth++;
                    Value("at", session.Time);
                    Names(session.Name);
                    _depth--;
                }
            });
        Items(file, Model.Season.Phase.Test);
    }

    private void Items(PlanFile file, Phase phase)
    {
        foreach (WorkItemEntry item in file.Items.Where(i => i.Phase == phase))
            In(item.Id, () =>
            {
                Names(item.Name);
                Value("who", item.Who);
                Value("known", item.Known);
                Value("from", item.From);
                Value("due", item.Due);
                Value("effort", item.Effort);
                if (item.After.Length > 0)
                    In("after", () =>
                    {
                        foreach (Given<Reference> reference in item.After) Item(YamlText.Scalar(reference.Written));
                    });
                Value("via", item.Via);
                if (item.Evidence.Length > 0) Line("evidence", YamlText.Scalar(item.Evidence));
                if (item.Review is { } review) In("review", () => Review(review));
            });
    }

    private void Review(ReviewEntry review)
    {
        Line("as", review.Id);
        Names(review.Name);
        Value("who", review.Who);
        Value("due", review.Due);
        Value("effort", review.Effort);
        Value("sent-back", review.SentBack);
        Value("rework", review.Rework);
        Value("rounds", review.Rounds);
    }

    private void Names(LocalName name)
    {
        Line("zh", YamlText.Scalar(name.Zh));
        Line("en", YamlText.Scalar(name.En));
    }

    private void Value<T>(string key, Given<T>? given)
    {
        if (given is not null) Line(key, YamlText.Scalar(given.Written));
    }

    private void Line(string key, string value) => Indent().Append(key).Append(": ").Append(value).Append('\n');

    private void Item(string value) => Indent().Append("- ").Append(value).Append('\n');

    private void In(string key, Action inside)
    {
        Indent().Append(key).Append(":\n");
        _depth++;
        inside();
        _depth--;
    }

    private StringBuilder Indent() => _text.Append(' ', 2 * _depth);
}
