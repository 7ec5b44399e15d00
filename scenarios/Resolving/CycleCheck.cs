using System.Collections.Immutable;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Finds work items that wait for each other in a circle, and names the chain.</summary>
internal sealed class CycleCheck(Drafts drafts, DiagnosticBag errors)
{
    private const byte New = 0, Open = 1, Done = 2;

    private readonly byte[] _state = new byte[drafts.All.Length];
    private readonly List<int> _chain = [];
    private readonly HashSet<int> _reported = [];

    public void Run()
    {
        for (int i = 0; i < _state.Length; i++) Visit(i);
    }

    /// <summary>The depth is bounded by <see cref="Limits.WorkItems"/> and their reviews.</summary>
    private void Visit(int item)
    {
        if (_state[item] == Done) return;
        if (_state[item] == Open)
        {
            Report(_chain[_chain.IndexOf(item)..]);
            return;
        }
        _state[item] = Open;
        _chain.Add(item);
        foreach (int next in WaitsFor(item)) Visit(next);
        _chain.RemoveAt(_chain.Count - 1);
        _state[item] = Done;
    }

    /// <summary>A review waits for the submission, and so for what that waits for.</summary>
    private IEnumerable<int> WaitsFor(int item)
    {
        Draft draft = drafts.All[item];
        if (draft.Work is null) return [];
        IEnumerable<string> names = draft.Review is not null ? [draft.Work.Id] : draft.Work.After.Select(a => a.Value.Id);
        return names.Select(drafts.IndexOf).Where(i => i >= 0);
    }

    private void Report(List<int> cycle)
    {
        // A shorter way round within a circle that was named says nothing new.
        if (cycle.TrueForAll(_reported.Contains)) return;
        _reported.UnionWith(cycle);
        // The chain begins with what stands first in the file.
        int first = cycle.IndexOf(cycle.MinBy(i => drafts.All[i].Place));
        ImmutableArray<Draft> chain = [.. cycle[first..].Concat(cycle[..first]).Select(i => drafts.All[i])];
        string next = chain[chain.Length > 1 ? 1 : 0].Id;
        Given<Reference>? reference = chain[0].Work!.After.FirstOrDefault(a => chain[0].Review is null && a.Value.Id == next);
        string text = string.Join(" -> ", chain.Append(chain[0]).Select(d => d.Id));
        errors.Add(reference?.Place ?? chain[0].Place, reference?.Path ?? chain[0].Path, Message.Of(MessageId.Cycle, text));
    }
}
