using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>Looks up what is known of a season under way; of a season that has not begun, nothing.</summary>
internal sealed class ActualIndex
{
    private readonly Dictionary<(int Unit, int Item), ActualItem> _items = [];

    /// <exception cref="ArgumentException">What is known contradicts itself.</exception>
    public ActualIndex(SeasonPlan plan)
    {
        if (plan.AsOf is not { } asOf) return;
        At = asOf.At;
        foreach (ActualItem actual in asOf.Items)
        {
            string name = $"'{plan.WorkItems[actual.Item].Id}' of '{plan.Units[actual.Unit].Code}'";
            if (!_items.TryAdd((actual.Unit, actual.Item), actual)) throw new ArgumentException($"{name} is told of twice.");
            if (actual.Started > At || actual.Completed > At || actual.Accepted > At) throw new ArgumentException($"What is told of {name} lies after {At}.");
            if (actual is { Completed: null, Accepted: not null } || actual.Accepted < actual.Completed) throw new ArgumentException($"{name} is accepted before it is handed in.");
            if (actual is { Completed: null, Started: null, Remaining: null }) throw new ArgumentException($"Nothing is told of {name}.");
        }
        foreach (WorkItemPlan reviewed in plan.WorkItems.Where(item => item.Review is not null))
        {
            foreach (int unit in plan.Units.Below(0, plan.WorkItems[reviewed.Review!.Item].Level))
            {
                int item = plan.WorkItems.IndexOf(reviewed);
                bool isDone = this[unit, reviewed.Review.Item]?.Completed is not null;
                int[] submitters = [.. plan.Units.Below(unit, reviewed.Level)];
                int accepted = submitters.Count(submitter => this[submitter, item]?.Accepted is not null);
                if (isDone ? accepted < submitters.Length : accepted == submitters.Length && accepted > 0)
                    throw new ArgumentException($"'{plan.WorkItems[reviewed.Review.Item].Id}' of '{plan.Units[unit].Code}' is {(isDone ? "" : "not ")}done, and {accepted} of {submitters.Length} submissions are accepted.");
            }
        }
    }

    /// <summary>The moment up to which things have happened; the beginning where nothing is known.</summary>
    public SimTime At { get; } = SimTime.Zero;

    /// <summary>What is known of a work item of a unit; null: nothing.</summary>
    public ActualItem? this[int unit, int item] => _items.GetValueOrDefault((unit, item));
}
