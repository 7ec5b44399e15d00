using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Actuals;

/// <summary>Makes what the season needs of what a list says: what follows from it is added, what does not fit is warned of.</summary>
internal sealed class ActualsResolver(Plan plan, SimTime asOf, Dictionary<(int Unit, int Item), ActualsEntry> entries)
{
    private readonly SeasonPlan _season = plan.Season;
    private readonly List<PlanWarning> _warnings = [];

    public ImmutableArray<PlanWarning> Warnings => [.. _warnings];

    /// <summary>In the order of units and work items.</summary>
    public AsOfPlan Resolve()
    {
        HoldSessions();
        foreach (int item in Enumerable.Range(0, _season.WorkItems.Length).Where(item => _season.WorkItems[item].Review is not null)) Review(item);
        foreach (int item in Enumerable.Range(0, _season.WorkItems.Length)) CheckPrerequisites(item);
        return new AsOfPlan(asOf,
        [
            .. from pair in entries
               where pair.Value.Completed is not null || pair.Value.Started is not null || pair.Value.Remaining is not null
               orderby pair.Key.Unit, pair.Key.Item
               select new ActualItem(pair.Key.Unit, pair.Key.Item) { Started = pair.Value.Started, Completed = pair.Value.Completed, Accepted = pair.Value.Accepted, Remaining = pair.Value.Remaining },
        ]);
    }

    private SimTime? CompletedOf(int unit, int item) => entries.GetValueOrDefault((unit, item))?.Completed;

    /// <summary>Sessions run by the clock: what is told of them counts only where it is another time.</summary>
    private void HoldSessions()
    {
        foreach (((int unit, int item) key, ActualsEntry entry) in entries.Where(pair => _season.WorkItems[pair.Key.Item].Kind == WorkItemKind.FixedBlock).ToArray())
        {
            SimTime end = _season.WorkItems[key.item].Due!.Value;
            if (entry.Completed is null && end <= asOf) Warn(entry, MessageId.ActualsSessionHeld, _season.WorkItems[key.item].Id, _season.Units[key.unit].Code);
            if (entry.Completed is null || entry.Completed == end) entries.Remove(key);
        }
    }

    /// <summary>A review is done when all submissions are accepted, and they are when it is done.</summary>
    private void Review(int reviewed)
    {
        int review = _season.WorkItems[reviewed].Review!.Item;
        foreach (int unit in _season.Units.Below(0, _season.WorkItems[review].Level))
        {
            int[] submitters = [.. _season.Units.Below(unit, _season.WorkItems[reviewed].Level)];
            if (CompletedOf(unit, review) is { } done)
            {
                ActualsEntry entry = entries[(unit, review)];
                int implied = submitters.Count(submitter => CompletedOf(submitter, reviewed) is null);
                if (implied > 0) Warn(entry, MessageId.ActualsReviewImplies, _season.WorkItems[review].Id, _season.Units[unit].Code, _season.WorkItems[reviewed].Id, implied);
                foreach (int submitter in submitters)
                {
                    ActualsEntry known = entries.GetValueOrDefault((submitter, reviewed)) ?? new ActualsEntry(entry.Place, true);
                    SimTime handedIn = known.Completed ?? done;
                    entries[(submitter, reviewed)] = known with { Completed = handedIn, Accepted = known.Accepted ?? SimTime.Max(done, handedIn), Remaining = null };
                }
            }
            else if (submitters.Length > 0 && submitters.All(submitter => entries.GetValueOrDefault((submitter, reviewed))?.Accepted is not null))
            {
                entries[(unit, review)] = new ActualsEntry(entries[(submitters[0], reviewed)].Place, true) { Completed = submitters.Max(submitter => entries[(submitter, reviewed)].Accepted!.Value) };
            }
        }
    }

    /// <summary>What was done before what it waits for: reality wins, and somebody should know.</summary>
    private void CheckPrerequisites(int item)
    {
        foreach (Prerequisite after in _season.WorkItems[item].After)
        {
            int[] early = [.. _season.Units.Below(0, _season.WorkItems[item].Level).Where(unit => CompletedOf(unit, item) is { } done && !(after.CutOff <= done) && !IsThere(after, unit, done))];
            if (early.Length == 0) continue;
            Warn(entries[(early[0], item)], MessageId.ActualsBeforePrerequisite, _season.WorkItems[item].Id, _season.WorkItems[after.Item].Id, _season.Units[early[0]].Code, early.Length);
        }
    }

    private bool IsThere(Prerequisite after, int unit, SimTime by)
    {
        WorkItemPlan waited = _season.WorkItems[after.Item];
        int[] units = waited.Level > _season.Units[unit].Level ? [.. _season.Units.Below(unit, waited.Level)] : [_season.Units.AncestorAt(unit, waited.Level)];
        SimTime? At(int other) => CompletedOf(other, after.Item) ?? (waited.Kind == WorkItemKind.FixedBlock ? waited.Due : null);
        return units.Count(other => At(other) <= by) >= (int)Math.Ceiling(units.Length * after.Share);
    }

    private void Warn(ActualsEntry entry, MessageId id, params object[] arguments) => _warnings.Add(new PlanWarning(Message.Of(id, arguments), [], entry.Place.Line));
}
