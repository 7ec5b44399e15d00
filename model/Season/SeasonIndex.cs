using System.Collections.Immutable;
using RolloutSim.Model.Custody;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Season;

/// <summary>What the offices look up in a plan: who has which items, who waits for what, and where everybody lives.</summary>
internal sealed class SeasonIndex
{
    private readonly Dictionary<uint, int> _itemOfKey = [];
    private readonly uint[] _keys;
    private readonly ImmutableArray<int>[] _waiting; // item -> the items that wait for it
    private readonly ImmutableArray<UnitLevel>[] _waitingLevels;
    private readonly int[] _reviewedBy; // review -> the item whose submissions it looks at
    private readonly ILookup<int, ItemListener> _listeners;
    private readonly int[] _rankOf;
    private readonly int[] _systemOfChannel;

    /// <exception cref="ArgumentException">Two ids have the same hash.</exception>
    public SeasonIndex(SeasonPlan plan)
    {
        Plan = plan;
        Actuals = new ActualIndex(plan);
        _keys = new uint[plan.WorkItems.Length];
        for (int item = 0; item < _keys.Length; item++)
        {
            _keys[item] = unchecked((uint)StableHash.Of(plan.WorkItems[item].Id));
            if (!_itemOfKey.TryAdd(_keys[item], item))
                throw new ArgumentException($"The work items '{plan.WorkItems[_itemOfKey[_keys[item]]].Id}' and '{plan.WorkItems[item].Id}' have the same name or the same hash: rename one.");
        }
        ILookup<int, int> waiting = Enumerable.Range(0, _keys.Length)
            .SelectMany(item => plan.WorkItems[item].After.Select(after => (after.Item, Waits: item)))
            .Distinct().ToLookup(pair => pair.Item, pair => pair.Waits);
        _waiting = [.. Enumerable.Range(0, _keys.Length).Select(item => waiting[item].ToImmutableArray())];
        _waitingLevels = Array.ConvertAll(_waiting, items => items.Select(item => plan.WorkItems[item].Level).Distinct().Order().ToImmutableArray());
        _reviewedBy = new int[_keys.Length];
        for (int item = 0; item < _keys.Length; item++)
        {
            if (plan.WorkItems[item].Review is { } review) _reviewedBy[review.Item] = item;
        }
        _listeners = new[] { TestDaysModel.Listens(plan), CustodyModel.Listens(plan), StaffingModel.Listens(plan), IncidentsModel.Listens(plan) }
            .SelectMany(listeners => listeners).ToLookup(listener => listener.Item);
        _systemOfChannel = [.. plan.Channels.Select((_, channel) => plan.Systems.Index().Where(pair => pair.Item.Channel == channel).Select(pair => pair.Index).FirstOrDefault(-1))];
        _rankOf = new int[plan.Units.Count];
        Array.Fill(_rankOf, -1);
        Custody = plan.Custody is null ? null : new CustodyIndex(this);
        Questionnaire = plan.Questionnaire is null ? null : new QuestionnaireIndex(plan.Questionnaire);
        TestDays = plan.TestDays is null ? null : new TestDaysIndex(this);
    }

    public SeasonPlan Plan { get; }

    /// <summary>What is known of a season under way.</summary>
    public ActualIndex Actuals { get; }

    /// <summary>What the custody looks up; null where the plan has none.</summary>
    public CustodyIndex? Custody { get; }

    /// <summary>What the test days look up; null where they run by the clock alone.</summary>
    public TestDaysIndex? TestDays { get; }

    /// <summary>What the processes of the questionnaire look up; null where the plan has none.</summary>
    public QuestionnaireIndex? Questionnaire { get; }

    /// <summary>Tells where the offices of each unit live.</summary>
    public void Bind(SimModel model)
    {
        for (int rank = 0; rank < model.Count; rank++)
        {
            if (model.KindOf(rank) == UnitOffices.Sort) _rankOf[model.UnitOf(rank)] = rank;
        }
    }

    /// <summary>The system, among <see cref="SeasonPlan.Systems"/>, that a work item is submitted to; -1: its channel is no queue.</summary>
    public int SystemOf(int item) => _systemOfChannel[Plan.WorkItems[item].Channel];

    /// <summary>The hours in which the office of a work item works on it, which is no session.</summary>
    public WorkHours HoursOf(int item)
    {
        OfficePlan office = Plan.Offices[Plan.WorkItems[item].Office];
        return new WorkHours(Plan.Hours[office.Hours], office.Overtime is { } longer ? Plan.Hours[longer] : null, Plan.WorkItems[item].OvertimeFrom);
    }

    /// <summary>The process of a unit's offices.</summary>
    public int RankOf(int unit) => _rankOf[unit];

    /// <summary>32-bit hash of the item's id: its name in streams and messages, so that an added item moves no other.</summary>
    public uint KeyOf(int item) => _keys[item];

    public int ItemOf(uint key) => _itemOfKey[key];

    /// <summary>The work item whose submissions a review looks at.</summary>
    public int ReviewedBy(int review) => _reviewedBy[review];

    /// <summary>Whether a unit has work items or offices at all.</summary>
    public bool Takes(UnitLevel level) => Plan.WorkItems.Any(item => item.Level == level) || Plan.Offices.Any(office => office.Level == level);

    /// <summary>The items, on whatever level, that wait for an item.</summary>
    public ImmutableArray<int> WaitingFor(int item) => _waiting[item];

    /// <summary>The units, but <paramref name="unit"/> itself, that must be told when it has done an item.</summary>
    public IEnumerable<int> ToTell(int item, int unit)
    {
        UnitLevel own = Plan.WorkItems[item].Level;
        foreach (UnitLevel level in _waitingLevels[item])
        {
            if (level < own)
            {
                int above = Plan.Units.AncestorAt(unit, level);
                if (above >= 0) yield return above;
            }
            else if (level > own)
            {
                foreach (int below in Plan.Units.Below(unit, level)) yield return below;
            }
        }
    }

    /// <summary>The processes, other than offices, that must be told when <paramref name="unit"/> has done an item.</summary>
    public IEnumerable<int> Listeners(int item, int unit, SimModel model)
    {
        foreach (ItemListener listener in _listeners[item])
        {
            IEnumerable<int> units = listener.Level >= Plan.Units[unit].Level ? Plan.Units.Below(unit, listener.Level) : [Plan.Units.AncestorAt(unit, listener.Level)];
            foreach (int other in units) yield return model.RankOf(other, listener.Process);
        }
    }

    /// <summary>How often a unit must hear that a prerequisite is done.</summary>
    public int Needed(Prerequisite prerequisite, int unit)
    {
        UnitLevel level = Plan.WorkItems[prerequisite.Item].Level;
        if (level <= Plan.Units[unit].Level) return 1;
        int below = Plan.Units.Below(unit, level).Count();
        return (int)Math.Ceiling(below * prerequisite.Share);
    }

    /// <summary>How many units submit what a review of <paramref name="unit"/> looks at, without those that are accepted already.</summary>
    public int ToAccept(int reviewed, int unit) => Plan.Units.Below(unit, Plan.WorkItems[reviewed].Level).Count(submitter => Actuals[submitter, reviewed]?.Accepted is null);
}
