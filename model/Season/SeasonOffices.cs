using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>The offices of all units after a run, by unit.</summary>
internal sealed class SeasonOffices
{
    private readonly Dictionary<int, UnitOffices> _ofUnit;
    private readonly Dictionary<ulong, int> _unitOf;
    private readonly Dictionary<int, int> _reviewedBy;

    public SeasonOffices(SeasonPlan plan, IEnumerable<LogicalProcess> processes)
    {
        _ofUnit = processes.OfType<UnitOffices>().ToDictionary(offices => offices.Unit);
        _unitOf = _ofUnit.Values.ToDictionary(offices => offices.Id, offices => offices.Unit);
        _reviewedBy = plan.WorkItems.Index().Where(pair => pair.Item.Review is not null).ToDictionary(pair => pair.Item.Review!.Item, pair => pair.Index);
    }

    public UnitOffices this[int unit] => _ofUnit[unit];

    /// <summary>All of them, in the order of the plan's units.</summary>
    public IEnumerable<UnitOffices> All => _ofUnit.Values.OrderBy(offices => offices.Unit);

    public int UnitOf(ulong process) => _unitOf[process];

    /// <summary>The work item whose submissions a review looks at.</summary>
    public int ReviewedBy(int review) => _reviewedBy[review];
}
