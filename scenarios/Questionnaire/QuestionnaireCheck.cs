using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Resolving;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Questionnaire;

/// <summary>Whether what the questionnaire names is there.</summary>
internal sealed class QuestionnaireCheck(PlanFile file, Drafts drafts, UnitTree units, DiagnosticBag errors)
{
    public void Run()
    {
        if (!QuestionnaireDefaults.IsOn(file)) return;
        FormNode section = file.Questionnaire!;
        foreach ((string key, FormNode named) in section["accounts"]?.Entries.Where(entry => entry.Key is "rosters" or "issued" or "practised") ?? [])
            foreach (Given<string> given in named.Values()) CheckItem(given, isOfSchools: key != "issued");
        foreach ((string code, FormNode later) in section[QuestionnaireShape.Later]?.Entries ?? [])
            if (units.IndexOf(code) < 0 && later is FormValue value) Unknown(value.Given with { Value = code, Text = code });
        FormNode? sites = section[QuestionnaireShape.System]?[QuestionnaireShape.Sites];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach ((_, FormNode site) in sites?.Entries ?? [])
        {
            foreach (Given<string> serves in site["serves"]?.Values() ?? [])
                if (units.IndexOf(serves.Value) < 0) Unknown(serves);
            Given<string>? at = site["at"] is FormValue { Given: var given } ? given : null;
            if (at is not null && units.IndexOf(at.Value) < 0) Unknown(at);
            else if (!taken.Add(at?.Value ?? UnitTree.RootCode)) errors.Add(at?.Place ?? file.PlaceOf(file.Questionnaire!), at?.Path ?? $"questionnaire.system.{QuestionnaireShape.Sites}", Message.Of(MessageId.SitesTogether, at?.Value ?? UnitTree.RootCode));
        }
        foreach (Given<string> given in section[QuestionnaireShape.System]?[QuestionnaireShape.Faults]?.Values() ?? [])
        {
            string site = SystemFaultText.Parse(given.Value).Value!.Site;
            if (site.Length > 0 && sites?[site] is null) errors.Add(given.Place, given.Path, Message.Of(MessageId.UnknownSite, site), null, given.Text, Suggestions.For(site, sites?.Entries.Select(entry => entry.Key) ?? []));
        }
    }

    /// <summary>Who hands in the roster and practises is the school: what another level does is no school's news.</summary>
    private void CheckItem(Given<string> given, bool isOfSchools)
    {
        int index = drafts.IndexOf(given.Value);
        if (index < 0) errors.Add(given.Place, given.Path, Message.Of(MessageId.UnknownWorkItem, given.Value), null, null, Suggestions.For(given.Value, drafts.Ids));
        else if (isOfSchools && drafts.All[index].Level is { } its and not UnitLevel.School)
            errors.Add(given.Place, given.Path, Message.Of(MessageId.OtherLevel, given.Value, LevelWords.One(its)), Message.Of(MessageId.ExpectOneOf, drafts.All.Where(draft => draft is { Level: UnitLevel.School, Session: null } && draft.Id != Drafts.Test).Select(draft => draft.Id).ToArray()));
    }

    private void Unknown(Given<string> given) =>
        errors.Add(given.Place, given.Path, Message.Of(MessageId.UnknownUnit, given.Value), null, null, Suggestions.For(given.Value, units.All.Select(unit => unit.Code)));
}
