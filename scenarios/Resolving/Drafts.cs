using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>All work items in the order of the season, and where each name stands among them.</summary>
internal sealed class Drafts
{
    /// <summary>The item that ends with the last session of all.</summary>
    public const string Test = "test";

    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    /// <param name="file">With its defaults.</param>
    /// <param name="testLevel">Where the sessions are.</param>
    /// <param name="errors">Gets the names that stand twice.</param>
    public Drafts(PlanFile file, UnitLevel testLevel, DiagnosticBag errors)
    {
        List<Draft> all = [];
        AddItems(Phase.Preparation);
        all.AddRange(file.Sessions.Select(s => new Draft(s.Id, s.Place, testLevel) { Session = s }));
        all.Add(new Draft(Test, Place.None, testLevel));
        AddItems(Phase.Test);
        AddItems(Phase.Closing);
        AddItems(Phase.Preparation, isRival: true); // behind the season's, which so keep their places
        All = [.. all];
        for (int i = 0; i < All.Length; i++)
        {
            if (All[i].Id.Length == 0 || _indices.TryAdd(All[i].Id, i)) continue;
            Draft first = All[_indices[All[i].Id]], second = All[i];
            if (second.Place.CompareTo(first.Place) < 0) (first, second) = (second, first);
            Message problem = first.Place.IsNone ? Message.Of(MessageId.NameReserved, second.Id) : Message.Of(MessageId.NameTwice, second.Id, first.Place.Line);
            errors.Add(second.Place, second.Path, problem);
        }

        void AddItems(Phase phase, bool isRival = false)
        {
            foreach (WorkItemEntry item in file.Items.Where(i => i.Phase == phase && i.IsRival == isRival))
            {
                all.Add(new Draft(item.Id, item.Place, item.Who?.Value.Level) { Work = item });
                if (item.Review is { } review) all.Add(new Draft(review.Id, review.Place, review.Who?.Value.Level) { Work = item, Review = review });
            }
        }
    }

    public ImmutableArray<Draft> All { get; }

    public IEnumerable<string> Ids => All.Select(d => d.Id);

    /// <summary>-1 when there is none of that name.</summary>
    public int IndexOf(string id) => _indices.GetValueOrDefault(id, -1);
}
