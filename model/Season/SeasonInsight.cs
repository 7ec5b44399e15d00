using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>Looks into a season that was simulated in this process: what reports of units do not tell.</summary>
public sealed class SeasonInsight
{
    private readonly SeasonPlan _plan;
    private readonly SeasonOffices _offices;
    private readonly SimTime _until;

    /// <param name="plan">The plan that was run.</param>
    /// <param name="processes">All processes of the run, as they stand.</param>
    /// <param name="until">Where the run has come.</param>
    public SeasonInsight(SeasonPlan plan, IEnumerable<LogicalProcess> processes, SimTime until)
    {
        (_plan, _until) = (plan, until);
        _offices = new SeasonOffices(plan, processes);
    }

    /// <summary>Why the late work items of a unit are late.</summary>
    public ImmutableArray<LateItem> WhyLate(int unit) => _offices.Has(unit) ? Season.WhyLate.Of(_plan, _offices, [_offices[unit]], _until) : [];

    /// <summary>The weeks of a person, each from the given moment to the next.</summary>
    /// <param name="unit">His unit.</param>
    /// <param name="seat">Which of <see cref="PersonSeat.Of"/>.</param>
    /// <param name="begins">Where each week begins, and behind them where the last one ends.</param>
    public ImmutableArray<PersonWeek> WeeksOf(int unit, int seat, IReadOnlyList<SimTime> begins)
    {
        var diary = new PersonDiary(_plan, _offices[unit], seat);
        return [.. Enumerable.Range(0, begins.Count - 1).Select(week => diary.Week(begins[week], begins[week + 1]))];
    }
}
