using System.Collections.Immutable;
using System.Text;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Incidents;
using RolloutSim.Scenarios.Population;
using RolloutSim.Scenarios.Staffing;
using RolloutSim.Scenarios.Submissions;
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
        writer.In(UnitEntry.Section, () => writer.Units(file));
        if (file.Typical.Any(t => t.Below.Length > 0)) writer.In(GroupsReader.Typical, () => writer.Typical(file));
        writer.Form(PopulationSection.Key, file.Population);
        writer.Form(PopulationSection.SampleKey, file.Sample);
        writer.In("people", () => writer.People(file));
        writer.In("channels", () => writer.Channels(file));
        writer.Form(SystemsSection.Key, file.Systems);
        writer.Habits(file);
        writer.Phase(file, WorkItemEntry.PhaseKey(Model.Season.Phase.Preparation));
        writer.In("test", () => writer.Test(file));
        writer.Form(StaffingSection.Key, file.Staffing);
        writer.Form("test-day", file.TestDay);
        writer.Form("tools", file.Tools);
        writer.Form("questionnaire", file.Questionnaire);
        writer.Form(IncidentsSection.Key, file.Incidents);
        writer.List(OutsideText.Injects, file.Injects);
        writer.List(OutsideText.Decisions, file.Decisions);
        writer.Phase(file, WorkItemEntry.PhaseKey(Model.Season.Phase.Closing));
        writer.Phase(file, WorkItemEntry.Rival);
        writer.Goals(file);
        if (file.Levers.Length > 0) writer.In("levers", () => writer.Levers(file));
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
        Calendar(file.Calendar);
        Value("office-hours", file.OfficeHours);
        Value("starts", file.Starts);
        Value("ends", file.Ends);
        In("test-days", () =>
        {
            foreach (Given<DateOnly> day in file.TestDays) Item(YamlText.Scalar(day.Written));
        });
    }

    private void Calendar(CalendarEntry calendar)
    {
        if (calendar.IsShort) Value("calendar", calendar.Days);
        else
            In("calendar", () =>
            {
                Value(CalendarReader.Days, calendar.Days);
                List(CalendarReader.ExtraWorking, calendar.ExtraWorking);
                List(CalendarReader.ExtraClosed, calendar.ExtraClosed);
                Value(CalendarReader.Terms, calendar.Terms);
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
                Traits(unit.Traits);
                foreach (GroupEntry group in unit.Below) Group(LevelWords.Many(group.Level), group);
            });
        }
    }

    private void Typical(PlanFile file)
    {
        foreach (TypicalEntry typical in file.Typical.Where(t => t.Below.Length > 0))
            In(LevelWords.One(typical.Level), () =>
            {
                foreach (GroupEntry group in typical.Below) Group(LevelWords.Many(group.Level), group);
            });
    }

    private void Group(string key, GroupEntry group)
    {
        if (group is { Kinds.Length: 0, Below.Length: 0 } && group.Traits == new UnitTraits()) Value(key, group.Count);
        else
            In(YamlText.Scalar(key), () =>
            {
                Value(GroupsReader.Count, group.Count);
                Traits(group.Traits);
                foreach (GroupEntry kind in group.Kinds) Group(kind.Kind, kind);
                foreach (GroupEntry below in group.Below) Group(LevelWords.Many(below.Level), below);
            });
    }

    private void Traits(UnitTraits traits)
    {
        Value(UnitTraits.PupilsKey, traits.Pupils);
        Value(UnitTraits.AdultsKey, traits.Adults);
        Value(UnitTraits.DistanceKey, traits.Distance);
        Value(UnitTraits.TerminalsKey, traits.Terminals);
        Value(UnitTraits.LineKey, traits.Line);
    }

    private void People(PlanFile file)
    {
        // Offices keep the order in which they are written: the levels' order is fixed by the reader.
        foreach (IGrouping<UnitLevel, OfficeEntry> level in file.Offices.Concat(file.People.Vehicles).GroupBy(o => o.Level))
        {
            if (level.Key == UnitLevel.Nation && level.Count() == 1 && level.First() is { Name: PeopleReader.Centre, Hours: null, Overtime: null })
            {
                Value(PeopleReader.Centre, level.First().Headcount);
                continue;
            }
            In(LevelWords.Of(level.Key), () =>
            {
                foreach (OfficeEntry office in level) Office(office);
            });
        }
        Form(PeopleReader.SentByCounty, file.People.SentByCounty);
        if (file.People.Hats.Length > 0) In(PeopleReader.Hats, () => Hats(file));
        Value(PeopleReader.Absent, file.People.Absent);
        Form(PeopleReader.Illness, file.People.Illness);
    }

    private void Office(OfficeEntry office)
    {
        if (office.Hours is null && office.Overtime is null) Value(office.Name, office.Headcount);
        else
            In(office.Name, () =>
            {
                Value(PeopleReader.Persons, office.Headcount);
                Value(PeopleReader.Hours, office.Hours);
                Value(PeopleReader.Overtime, office.Overtime);
            });
    }

    /// <summary>One list where one person has hats, a list of lists where several have.</summary>
    private void Hats(PlanFile file)
    {
        foreach (HatEntry hat in file.People.Hats)
        {
            IEnumerable<string> persons = hat.Persons.Select(p => $"[{string.Join(", ", p.Select(o => YamlText.Scalar(o.Written)))}]");
            Line(hat.Role.Text, hat.Persons.Length == 1 ? persons.First() : $"[{string.Join(", ", persons)}]");
        }
    }

    private void Habits(PlanFile file)
    {
        if (file.Habits.StartLag is null && file.Habits.Remind is null) return;
        In("habits", () =>
        {
            Value("start-lag", file.Habits.StartLag);
            Value("remind", file.Habits.Remind);
        });
    }

    private void Channels(PlanFile file)
    {
        foreach (ChannelEntry channel in file.Channels) Value(channel.Name, channel.Delay);
    }

    private void Phase(PlanFile file, string section)
    {
        if (file.Items.Any(i => i.Section == section)) In(section, () => Items(file, section));
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
                    Value("is", session.Is);
                    Value("room", session.Room);
                    if (session.Posts is { } posts) Line("posts", $"[{string.Join(", ", posts.Select(post => YamlText.Scalar(post.Written)))}]");
                    Value("pieces", session.Pieces);
                    Value("on", session.On);
                    if (session.Needs.Length > 0) Line("needs", $"[{string.Join(", ", session.Needs.Select(need => YamlText.Scalar(need.Written)))}]");
                    _depth--;
                }
            });
        Items(file, WorkItemEntry.PhaseKey(Model.Season.Phase.Test));
    }

    private void Items(PlanFile file, string section)
    {
        foreach (WorkItemEntry item in file.Items.Where(i => i.Section == section))
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
                Value("start-lag", item.StartLag);
                Value("remind", item.Remind);
                Value("closes", item.Closes);
                if (item.Extension is { } extension)
                    In("extension", () =>
                    {
                        Value("who", extension.Who);
                        Value("effort", extension.Effort);
                    });
                Value("overtime-from", item.OvertimeFrom);
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
        Value("overtime-from", review.OvertimeFrom);
    }

    private void Form(string key, FormNode? form)
    {
        string name = YamlText.Scalar(key);
        if (form is FormValue value) Value(name, value.Given);
        else if (form is FormWords words) Line(name, YamlText.Scalar(words.Text));
        else if (form is FormList { All.Length: > 0 } list) Line(name, $"[{string.Join(", ", list.Values().Select(v => YamlText.Flow(new ScalarNode(v.Written, Errors.Place.None))))}]");
        else if (form is FormMap { All.Length: > 0 } map)
            In(name, () =>
            {
                foreach ((string inside, FormNode its) in map.All) Form(inside, its);
            });
    }

    private void Goals(PlanFile file)
    {
        if (file.Goals.Length > 0) List("goals", file.Goals);
    }

    private void Levers(PlanFile file)
    {
        foreach (LeverEntry lever in file.Levers)
            In(lever.Id, () =>
            {
                Names(lever.Name);
                if (lever.Set!.Entries.Length == 0) Line("set", "{}");
                else
                    In("set", () =>
                    {
                        foreach (MapEntry entry in lever.Set.Entries) Line(YamlText.Scalar(entry.Key.Text), YamlText.Flow(entry.Value));
                    });
                Value("costs", lever.Costs);
            });
    }

    private void List<T>(string key, ImmutableArray<Given<T>> items)
    {
        if (items.Length == 0) return;
        In(key, () =>
        {
            foreach (Given<T> item in items) Item(YamlText.Scalar(item.Written));
        });
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
