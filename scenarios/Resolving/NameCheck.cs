using System.Collections.Immutable;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Whether offices, channels and work items that are named are there, and stand where the words say.</summary>
internal sealed class NameCheck(PlanFile file, Drafts drafts, UnitTree? units, DiagnosticBag errors)
{
    private readonly HashSet<Role> _roles = [.. file.Offices.Select(o => new Role(o.Level, o.Name))];
    private readonly HashSet<UnitLevel> _missingLevels = [];

    public void Run()
    {
        foreach (Draft draft in drafts.All)
        {
            if (draft.Work is null) continue;
            if (draft.Review is not null)
            {
                CheckRole(draft.Review.Who);
                CheckReviewer(draft.Work, draft.Review);
                continue;
            }
            CheckRole(draft.Work.Who);
            CheckChannel(draft.Work.Via);
            CheckExtension(draft.Work);
            foreach (Given<Reference> reference in draft.Work.After) CheckReference(draft, reference);
        }
    }

    private void CheckRole(Given<Role>? who)
    {
        if (who is null) return;
        if (!_roles.Contains(who.Value))
        {
            IEnumerable<string> known = _roles.Select(r => r.ToString());
            string sameOffice = known.FirstOrDefault(r => r.EndsWith(" " + who.Value.Office, StringComparison.Ordinal)) ?? "";
            string? near = Suggestions.For(who.Text, known) ?? (sameOffice.Length > 0 ? sameOffice : null);
            errors.Add(who.Place, who.Path, Message.Of(MessageId.NobodyHasRole, who.Text), Message.Of(MessageId.ExpectOffice, LevelWords.Of(who.Value.Level)), null, near);
        }
        else if (units is not null && units.All.All(u => u.Level != who.Value.Level) && _missingLevels.Add(who.Value.Level))
        {
            errors.Add(who.Place, who.Path, Message.Of(MessageId.NoUnitOfLevel, LevelWords.One(who.Value.Level)), null, who.Text);
        }
    }

    private void CheckReviewer(WorkItemEntry item, ReviewEntry review)
    {
        if (review.Who is not { } reviewer || item.Who is not { } worker) return;
        if (reviewer.Value.Level > worker.Value.Level)
            errors.Add(reviewer.Place, reviewer.Path, Message.Of(MessageId.ReviewerBelow), null, reviewer.Text);
        else
            CheckAbove(worker.Value.Level, reviewer.Value.Level, reviewer.Place, reviewer.Path, reviewer.Text);
    }

    private void CheckExtension(WorkItemEntry item)
    {
        if (item.Extension?.Who is not { } grants || item.Who is not { } worker) return;
        CheckRole(grants);
        if (grants.Value.Level >= worker.Value.Level)
            errors.Add(grants.Place, grants.Path, Message.Of(MessageId.ExtensionNotAbove), null, grants.Text);
        else
            CheckAbove(worker.Value.Level, grants.Value.Level, grants.Place, grants.Path, grants.Text);
    }

    private void CheckChannel(Given<string>? via)
    {
        if (via is null || file.Channels.Any(c => c.Name == via.Value)) return;
        ImmutableArray<string> known = [.. ChannelsReader.Names(file.Channels)];
        errors.Add(via.Place, via.Path, Message.Of(MessageId.UnknownChannel), Message.Of(MessageId.ExpectOneOf, known), via.Text, Suggestions.For(via.Value, known));
    }

    private void CheckReference(Draft draft, Given<Reference> given)
    {
        Reference reference = given.Value;
        int index = drafts.IndexOf(reference.Id);
        if (index < 0)
        {
            string? near = Suggestions.For(reference.Id, drafts.Ids);
            string? whole = near is null ? null : near + given.Text[reference.Id.Length..];
            errors.Add(given.Place, given.Path, Message.Of(MessageId.UnknownWorkItem, reference.Id), null, given.Text, whole);
            return;
        }
        if (drafts.All[index].Level is not { } its || draft.Level is not { } mine) return;
        bool fits = reference.Level is null ? its == mine : reference.Level == its && (reference.IsBelow ? its > mine : its < mine);
        if (!fits)
            errors.Add(given.Place, given.Path, Message.Of(MessageId.OtherLevel, reference.Id, LevelWords.One(its)), null, given.Text, Rightly(reference.Id, its, mine));
        else if (its < mine)
            CheckAbove(mine, its, given.Place, given.Path, given.Text);
    }

    /// <summary>Every unit of a level must have one above it that is meant.</summary>
    private void CheckAbove(UnitLevel level, UnitLevel above, Place place, string path, string found)
    {
        if (units is null) return;
        for (int i = 0; i < units.Count; i++)
        {
            if (units[i].Level != level || units.AncestorAt(i, above) >= 0) continue;
            errors.Add(place, path, Message.Of(MessageId.NoUnitAbove, units[i].Code, LevelWords.One(above)), null, found);
            return;
        }
    }

    private static string Rightly(string id, UnitLevel its, UnitLevel mine)
    {
        if (its == mine) return id;
        return its > mine ? $"{id} of all {LevelWords.Many(its)}" : $"{id} of the {LevelWords.Of(its)}";
    }
}
