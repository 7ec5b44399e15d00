using RolloutSim.Model.Kernel;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Model.Season;

/// <summary>The offices of all units after a run, by unit.</summary>
internal sealed class SeasonOffices
{
    private readonly SeasonPlan _plan;
    private readonly Dictionary<int, UnitOffices> _ofUnit;
    private readonly Dictionary<int, SchoolSite> _sites;
    private readonly Dictionary<ulong, int> _unitOf;
    private readonly Dictionary<int, int> _reviewedBy;

    public SeasonOffices(SeasonPlan plan, IEnumerable<LogicalProcess> processes)
    {
        _plan = plan;
        processes = [.. processes];
        _sites = processes.OfType<SchoolSite>().ToDictionary(site => site.Unit);
        _ofUnit = processes.OfType<UnitOffices>().ToDictionary(offices => offices.Unit);
        _unitOf = _ofUnit.Values.ToDictionary(offices => offices.Id, offices => offices.Unit);
        _reviewedBy = plan.WorkItems.Index().Where(pair => pair.Item.Review is not null).ToDictionary(pair => pair.Item.Review!.Item, pair => pair.Index);
    }

    public UnitOffices this[int unit] => _ofUnit[unit];

    /// <summary>Whether a unit has offices or work items at all.</summary>
    public bool Has(int unit) => _ofUnit.ContainsKey(unit);

    /// <summary>All of them, in the order of the plan's units.</summary>
    public IEnumerable<UnitOffices> All => _ofUnit.Values.OrderBy(offices => offices.Unit);

    /// <summary>The school's site that says when a session is held; null where it runs by the clock, or where it is known when it was held.</summary>
    public SchoolSite? SiteOf(int unit, int item) =>
        _sites.TryGetValue(unit, out SchoolSite? site) && SessionWalk.SessionOf(site, item) is { } session && session.Ended == (_ofUnit[unit].Items[item].Completed ?? session.Ended) ? site : null;

    public int UnitOf(ulong process) => _unitOf[process];

    /// <summary>The work item whose submissions a review looks at.</summary>
    public int ReviewedBy(int review) => _reviewedBy[review];

    /// <summary>The first review of what a unit has handed in, whether it has been begun or not; null before the submission is there.</summary>
    public PieceRecord? FirstReview(int unit, int item)
    {
        ulong id = _ofUnit[unit].Id;
        int review = _plan.WorkItems[item].Review!.Item;
        return Reviewer(unit, item).Pieces.FirstOrDefault(piece => piece.Purpose == WorkPurpose.Review && piece.Item == review && piece.Submitter == id && piece.Round == 0);
    }

    /// <summary>The offices that review what a unit hands in.</summary>
    public UnitOffices Reviewer(int unit, int item) =>
        _ofUnit[_plan.Units.AncestorAt(unit, _plan.WorkItems[_plan.WorkItems[item].Review!.Item].Level)];

    /// <summary>The unit whose submission was accepted last; of a review that is not done, the first whose submission has not been accepted. Null where nobody submits.</summary>
    public int? LastSubmitter(int unit, int review)
    {
        UnitOffices reviewer = _ofUnit[unit];
        if (reviewer.Items[review].Completed is { } done)
            return reviewer.Pieces.LastOrDefault(piece => piece.Purpose == WorkPurpose.Review && piece.Item == review && piece.Ended == done) is { } last
                ? UnitOf(last.Submitter)
                : LastAccepted(unit, review, done);
        int reviewed = ReviewedBy(review);
        HashSet<ulong> accepted =
        [
            .. reviewer.Pieces
                .Where(piece => piece.Purpose == WorkPurpose.Review && piece.Item == review && !piece.Ended.IsNever && !reviewer.SendsBack(reviewed, piece.Submitter, piece.Round))
                .Select(piece => piece.Submitter),
        ];
        return _plan.Units.Below(unit, _plan.WorkItems[reviewed].Level).Cast<int?>().FirstOrDefault(submitter =>
            _ofUnit[submitter!.Value] is var offices && offices.Items[reviewed].Accepted is null && !accepted.Contains(offices.Id));
    }

    /// <summary>In a season under way nobody knows which review was the last: the unit that had handed in last by then is taken, the first of several.</summary>
    private int? LastAccepted(int unit, int review, SimTime done)
    {
        int reviewed = ReviewedBy(review);
        return _plan.Units.Below(unit, _plan.WorkItems[reviewed].Level).Cast<int?>()
            .Where(submitter => _ofUnit[submitter!.Value].Items[reviewed].FirstHandedIn <= done)
            .MaxBy(submitter => _ofUnit[submitter!.Value].Items[reviewed].FirstHandedIn);
    }
}
