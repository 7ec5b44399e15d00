using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Resolving;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Incidents;

/// <summary>Whether what <c>incidents</c> names is there: units of groups, work items, days.</summary>
internal sealed class IncidentsCheck(PlanFile file, Drafts drafts, UnitTree units, DiagnosticBag errors)
{
    private readonly FormNode _section = file.Incidents!;

    public void Run()
    {
        foreach ((_, FormNode group) in _section[IncidentsShape.Groups]?.Entries ?? [])
        {
            foreach (FormNode item in group.Items)
            {
                Given<string> code = item.Value<string>(IncidentsShape.Word)!;
                if (units.IndexOf(code.Value) is int unit && unit >= 0 && units[unit].Level == UnitLevel.School) continue;
                errors.Add(code.Place, code.Path, Message.Of(MessageId.NotASchool, code.Value, LevelWords.One(UnitLevel.School)), null, null, Suggestions.For(code.Value, units.All.Where(u => u.Level == UnitLevel.School).Select(u => u.Code)));
            }
        }
        foreach ((string code, FormNode factor) in _section[IncidentsShape.Rates]?.Entries ?? [])
        {
            if (units.IndexOf(code) >= 0) continue;
            Given<double> given = factor.Value<double>(FactorText.Parse)!;
            errors.Add(given.Place, given.Path, Message.Of(MessageId.UnknownUnit, code), null, null, Suggestions.For(code, units.All.Select(unit => unit.Code)));
        }
        foreach (FormNode item in _section[IncidentsShape.Reports]?["in"]?.Items ?? [])
        {
            Given<string> id = item.Value<string>(Slug.Parse)!;
            if (drafts.IndexOf(id.Value) < 0) errors.Add(id.Place, id.Path, Message.Of(MessageId.UnknownWorkItem, id.Value), null, null, Suggestions.For(id.Value, drafts.Ids));
        }
        foreach ((_, FormNode kind) in IncidentsSection.Kinds(_section)) CheckKind(kind);
    }

    private void CheckKind(FormNode kind)
    {
        if (kind["chance"]?.Value<ChanceText>(ChanceText.Parse) is { Value.Thing: "group" } chance && !(_section[IncidentsShape.Groups]?.Entries.Length > 0))
            errors.Add(chance.Place, chance.Path, Message.Of(MessageId.NoGroups), null, chance.Text);
        if (kind["days"]?.Value<(PlanDate From, PlanDate To)>(SpanTexts.Days) is not { } days) return;
        DateOnly first = file.TestDays[0].Value, last = file.TestDays[^1].Value, from = days.Value.From.On(first, last), to = days.Value.To.On(first, last);
        DateOnly starts = file.Starts!.Value.On(first, last), ends = file.Ends!.Value.On(first, last);
        if (to < from) errors.Add(days.Place, days.Path, Message.Of(MessageId.DaysNotAscending), null, days.Text);
        else if (from < starts || to > ends) errors.Add(days.Place, days.Path, Message.Of(MessageId.OutsideSeason, from < starts ? from : to), Message.Of(MessageId.ExpectDayWithin, starts, ends), days.Text);
    }
}
