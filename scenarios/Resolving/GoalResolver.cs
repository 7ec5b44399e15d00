using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Goals;
using RolloutSim.Scenarios.Questionnaire;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Finds the work items that goals name.</summary>
internal sealed class GoalResolver(PlanFile file, Drafts drafts, DiagnosticBag errors)
{
    public ImmutableArray<Goal> Resolve() => [.. file.Goals.Select(Resolve).OfType<Goal>()];

    private Goal? Resolve(Given<GoalText> given)
    {
        GoalText goal = given.Value;
        if (goal.Minute is { } minute && IsSimulated(goal.Subject)) return new ByTimeGoal(given.Text, given.IsAssumed, goal.Subject, minute, goal.Wanted!.Value);
        if (goal.Subject == GoalSubject.Incidents && file.Incidents is not null) return new NoIncidentGoal(given.Text, given.IsAssumed, LevelIn(given.Text), goal.Wanted!.Value);
        if (goal.Subject == GoalSubject.Traffic && QuestionnaireDefaults.IsOn(file)) return new TrafficGoal(given.Text, given.IsAssumed, goal.At.Measure, goal.At.Statistic, goal.At.Limit, goal.Wanted ?? TrafficGoal.Usual);
        if (goal.Subject != GoalSubject.WorkItems) return new LaterGoal(given.Text, given.IsAssumed, goal.Subject, goal.Wanted);
        ImmutableArray<int> items = goal.Item.Length > 0 ? One(given) : [.. Enumerable.Range(0, drafts.All.Length).Where(i => IsDated(drafts.All[i]) && (goal.Level is not { } level || drafts.All[i].Level == level))];
        if (items.Length > 0) return new OnTimeGoal(given.Text, given.IsAssumed, items, goal.Wanted!.Value);
        if (goal.Item.Length == 0) Add(given, Message.Of(MessageId.NoDatedItems));
        return null;
    }

    /// <summary>Whether a process of the plan answers it.</summary>
    private bool IsSimulated(GoalSubject subject) => subject == GoalSubject.Tools
        ? file.Tools is not null
        : (TestDayDefaults.IsOn(file) || QuestionnaireDefaults.IsOn(file)) && file.Sessions.Any(session => session.Is?.Value == SessionKind.AdultsQuestionnaire);

    private ImmutableArray<int> One(Given<GoalText> given)
    {
        int index = drafts.IndexOf(given.Value.Item);
        if (index < 0)
        {
            string? near = Suggestions.For(given.Value.Item, drafts.Ids);
            errors.Add(given.Place, given.Path, Message.Of(MessageId.UnknownWorkItem, given.Value.Item), null, given.Text, near is null ? null : given.Text.Replace($"({given.Value.Item} ", $"({near} ", StringComparison.Ordinal));
            return [];
        }
        Draft draft = drafts.All[index];
        if (given.Value.Level is { } level && draft.Level is { } its && level != its)
            Add(given, Message.Of(MessageId.OtherLevel, draft.Id, LevelWords.One(its)));
        else if (!IsDated(draft))
            Add(given, Message.Of(MessageId.NotDated, draft.Id));
        else
            return [index];
        return [];
    }

    /// <summary>The digit of <c>level-3</c>.</summary>
    private static int LevelIn(string text) => text[text.IndexOf("level-", StringComparison.Ordinal) + "level-".Length] - '0';

    /// <summary>Sessions run by the clock and rival work counts in no goal.</summary>
    private static bool IsDated(Draft draft) => draft.Kind switch
    {
        WorkItemKind.FixedBlock => false,
        WorkItemKind.Review => draft.Review!.Due is not null && !draft.Work!.IsRival,
        _ => draft.Work!.Due is not null && !draft.Work.IsRival,
    };

    private void Add(Given<GoalText> given, Message problem) => errors.Add(given.Place, given.Path, problem, null, given.Text);
}
