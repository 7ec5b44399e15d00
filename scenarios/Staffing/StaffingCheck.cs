using System.Collections.Immutable;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Resolving;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Staffing;

/// <summary>Whether what <c>staffing</c> names is there: posts, schools, work items, days; and whether shares are whole.</summary>
internal sealed class StaffingCheck(PlanFile file, Drafts drafts, UnitTree units, DiagnosticBag errors)
{
    private readonly FormNode _section = file.Staffing!;

    public void Run()
    {
        CheckCounties();
        CheckPosts();
        CheckShares();
        CheckItem("chosen", "after", UnitLevel.County);
        CheckItem("training", "after", UnitLevel.County);
        CheckItem("training", "schools-after", UnitLevel.School);
        CheckTownships();
        CheckVisits();
        foreach ((string code, FormNode people) in _section["people"]?.Entries ?? [])
            if (Find(code) is not { } unit || units[unit].Level is not (UnitLevel.School or UnitLevel.County)) AddNoSchool(people, code);
        CheckDay(_section["chosen"]?["by"]);
        CheckDay(_section["nights"]?["from"]);
        CheckDay(_section["nights"]?["to"]);
    }

    private void CheckCounties()
    {
        for (int i = 0; i < units.Count; i++)
        {
            if (units[i].Level != UnitLevel.School || units.AncestorAt(i, UnitLevel.County) >= 0) continue;
            errors.Add(file.Units[0].Place, StaffingSection.Key, Message.Of(MessageId.StaffingNeedsCounty, units[i].Code));
            return;
        }
    }

    private void CheckPosts()
    {
        ImmutableArray<string> known = [.. StaffingSection.Posts(file).Select(post => post.Name)];
        if (!StaffingResolver.PostsOf(file).Any()) errors.Add(file.Units[0].Place, StaffingSection.Key, Message.Of(MessageId.NoPosts));
        foreach ((string name, FormNode post) in _section["posts"]?.Entries ?? [])
        {
            if (!known.Contains(name)) errors.Add(file.PlaceOf(post), $"{StaffingSection.Key}.posts", Message.Of(MessageId.UnknownPost, name), null, null, Suggestions.For(name, known));
            foreach (FormNode item in post["on"]?.Items ?? [])
            {
                Given<DayText> day = item.Value<DayText>(DayText.Parse)!;
                if (file.TestDays.Any(d => d.Value == day.Value.Date.On(file.TestDays[0].Value, file.TestDays[^1].Value))) continue;
                errors.Add(day.Place, day.Path, Message.Of(MessageId.NoTestDay), null, day.Text);
            }
        }
    }

    private void CheckShares()
    {
        decimal sum = _section["subjects"]!.Values().Sum(share => decimal.Parse(share.Text.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture));
        if (sum != 100) errors.Add(file.PlaceOf(_section["subjects"]!), $"{StaffingSection.Key}.subjects", Message.Of(MessageId.SharesNotWhole, Numbers.Write(sum)));
    }

    private void CheckItem(string map, string key, UnitLevel level)
    {
        if (_section[map]?[key]?.Value<string>(Slug.Parse) is not { } given) return;
        int index = drafts.IndexOf(given.Value);
        if (index < 0) errors.Add(given.Place, given.Path, Message.Of(MessageId.UnknownWorkItem, given.Value), null, null, Suggestions.For(given.Value, drafts.All.Where(d => d.Level == level).Select(d => d.Id)));
        else if (drafts.All[index].Level is { } its && its != level) errors.Add(given.Place, given.Path, Message.Of(MessageId.OtherLevel, given.Value, LevelWords.One(its)));
    }

    /// <summary>A round is a work item of a county or a level above, and what it finds is mended by a school.</summary>
    private void CheckVisits()
    {
        ImmutableArray<(string Item, FormNode Visit)> visits = [.. _section["visits"]?.Entries ?? []];
        if (visits.Length > Model.Visits.VisitRoundPlan.RoundsMost) errors.Add(file.PlaceOf(visits[0].Visit), $"{StaffingSection.Key}.visits", Message.Of(MessageId.TooMany, Model.Visits.VisitRoundPlan.RoundsMost));
        foreach ((string item, FormNode visit) in visits)
        {
            CheckWork(item, file.PlaceOf(visit), $"{StaffingSection.Key}.visits.{item}", level => level <= UnitLevel.County);
            if (visit["mends"]?.Value<string>(Slug.Parse) is { } mends) CheckWork(mends.Value, mends.Place, mends.Path, level => level == UnitLevel.School);
        }
    }

    private void CheckWork(string item, Place place, string path, Predicate<UnitLevel> isGood)
    {
        int index = drafts.IndexOf(item);
        if (index < 0) errors.Add(place, path, Message.Of(MessageId.UnknownWorkItem, item), null, null, Suggestions.For(item, drafts.All.Where(d => d.Level is { } level && isGood(level)).Select(d => d.Id)));
        else if (drafts.All[index] is { Level: { } its } draft && (!isGood(its) || draft.Kind != Model.Season.WorkItemKind.Work)) errors.Add(place, path, Message.Of(MessageId.OtherLevel, item, LevelWords.One(its)));
    }

    private void CheckTownships()
    {
        var seen = new HashSet<int>();
        foreach ((string name, FormNode schools) in _section["townships"]?.Entries ?? [])
        {
            int county = -1;
            foreach (Given<string> school in schools.Values())
            {
                if (Find(school.Text) is not { } unit || units[unit].Level != UnitLevel.School)
                {
                    ImmutableArray<string> known = [.. units.All.Where(u => u.Level == UnitLevel.School).Select(u => u.Code)];
                    errors.Add(school.Place, school.Path, Message.Of(MessageId.NotASchool, school.Text, LevelWords.One(UnitLevel.School)), null, null, errors.IsFull ? null : Suggestions.For(school.Text, known));
                    continue;
                }
                if (!seen.Add(unit)) errors.Add(school.Place, school.Path, Message.Of(MessageId.SchoolTwice, school.Text));
                int its = units.AncestorAt(unit, UnitLevel.County);
                if (county >= 0 && its != county) errors.Add(school.Place, school.Path, Message.Of(MessageId.OtherCounty, school.Text));
                county = its;
            }
        }
    }

    private void CheckDay(FormNode? node)
    {
        if (node?.Value<PlanDate>(DateParser.Date) is not { } given || file.Starts is not { } starts || file.Ends is not { } ends) return;
        DateOnly first = file.TestDays[0].Value, last = file.TestDays[^1].Value, day = given.Value.On(first, last);
        if (day < starts.Value.On(first, last) || day > ends.Value.On(first, last)) errors.Add(given.Place, given.Path, Message.Of(MessageId.OutsideSeason, day), null, given.Text);
    }

    private void AddNoSchool(FormNode node, string code) =>
        errors.Add(file.PlaceOf(node), $"{StaffingSection.Key}.people", Message.Of(MessageId.NotASchool, code, LevelWords.One(UnitLevel.School)), null, null,
            Suggestions.For(code, units.All.Where(u => u.Level is UnitLevel.School or UnitLevel.County).Select(u => u.Code)));

    private int? Find(string code) => units.IndexOf(code) is >= 0 and int unit ? unit : null;
}
