using System.Collections.Immutable;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Whether what the test days and the tools name is there, and fits together.</summary>
internal sealed class TestDayCheck(PlanFile file, Drafts drafts, UnitTree? units, DiagnosticBag errors)
{
    public void Run()
    {
        if (!TestDayDefaults.IsOn(file)) return;
        Dictionary<string, int> posts = SchoolPosts.Of(file);
        foreach (SessionEntry session in file.Sessions)
        {
            foreach (Given<string> post in session.Posts ?? [])
                if (!posts.ContainsKey(post.Value)) errors.Add(post.Place, post.Path, Message.Of(MessageId.UnknownPost, post.Value), null, null, Suggestions.For(post.Value, posts.Keys));
            foreach (Given<Reference> need in session.Needs) CheckNeed(need);
            if (session.On is { } on && session.Is?.Value != SessionKind.Test) errors.Add(on.Place, on.Path, Message.Of(MessageId.NotForSession, "test"), null, on.Text);
        }
        CheckItems();
        if (units is not null && units.All.All(unit => unit.Level != UnitLevel.School))
            errors.Add(file.PlaceOf(file.Tools ?? file.TestDay!), file.Tools is null ? "test-day" : "tools", Message.Of(MessageId.NoUnitOfLevel, LevelWords.One(UnitLevel.School)));
        if (file.Tools is not null) CheckTools(new FormSheet(file.Tools));
    }

    private void CheckNeed(Given<Reference> need)
    {
        int index = drafts.IndexOf(need.Value.Id);
        if (index < 0)
        {
            errors.Add(need.Place, need.Path, Message.Of(MessageId.UnknownWorkItem, need.Value.Id), null, need.Text, Suggestions.For(need.Value.Id, drafts.Ids));
            return;
        }
        if (drafts.All[index].Level is not { } level) return;
        bool fits = !need.Value.IsBelow && need.Value.Until is null && (need.Value.Level ?? UnitLevel.School) == level;
        if (!fits) errors.Add(need.Place, need.Path, Message.Of(MessageId.OtherLevel, need.Value.Id, LevelWords.One(level)), null, need.Text);
    }

    /// <summary>Of the PE items no more are indoors than there are.</summary>
    private void CheckItems()
    {
        var sheet = new FormSheet(file.TestDay!);
        Given<string> indoor = sheet.Find("pe.indoor")!;
        if (sheet.Count("pe.indoor") > sheet.Count("pe.items")) errors.Add(indoor.Place, indoor.Path, Message.Of(MessageId.OutOfRange), Message.Of(MessageId.ExpectWhole, 0, sheet.Count("pe.items")), indoor.Text);
    }

    private void CheckTools(FormSheet tools)
    {
        if (!file.Sessions.Any(session => session.Is?.Value == SessionKind.Fetching && session.Day.On(file.TestDays[0].Value, file.TestDays[^1].Value) == file.TestDays[0].Value))
            errors.Add(file.PlaceOf(file.Tools!), "tools", Message.Of(MessageId.NoFetching), null);
        ImmutableArray<DateOnly> days = [.. file.TestDays.Select(day => day.Value)];
        foreach (DateOnly day in tools.Word("night") == LevelWords.One(UnitLevel.County) ? days : days[^1..])
        {
            if (file.Sessions.Any(session => session.Is?.Value == SessionKind.Return && session.Day.On(days[0], days[^1]) == day)) continue;
            errors.Add(file.PlaceOf(file.Tools!), "tools", Message.Of(MessageId.NoReturn, day));
            break;
        }
        int perPupil = tools.Of("pieces", PerPupil.Parse), all = 0;
        foreach (SessionEntry session in file.Sessions)
        {
            all += session.Pieces?.Value ?? 0;
            if (all <= perPupil || session.Pieces is not { } pieces) continue;
            errors.Add(pieces.Place, pieces.Path, Message.Of(MessageId.TooManyPieces, perPupil), null, pieces.Text);
            break;
        }
        foreach (string key in (string[])["dispatched", "received", "mailed", "arrived"])
        {
            if (tools.Find(key) is not { } given || drafts.IndexOf(given.Value) >= 0) continue;
            errors.Add(given.Place, given.Path, Message.Of(MessageId.UnknownWorkItem, given.Value), null, null, Suggestions.For(given.Value, drafts.Ids));
        }
        if (units is null) return;
        for (int unit = 0; unit < units.Count; unit++)
        {
            if (units[unit].Level != UnitLevel.School || units.AncestorAt(unit, UnitLevel.County) >= 0) continue;
            errors.Add(file.PlaceOf(file.Tools!), "tools", Message.Of(MessageId.NoUnitAbove, units[unit].Code, LevelWords.One(UnitLevel.County)));
            return;
        }
    }
}
