using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Results;

/// <summary>All work items and offices of a season that was simulated, in the order of the plan's units and items.</summary>
internal sealed class SeasonResults
{
    private readonly SeasonPlan _season;
    private readonly Dictionary<int, SimDuration> _workingDays = [];

    /// <param name="plan">The plan.</param>
    /// <param name="reports">Of the processes, in any order.</param>
    /// <param name="reached">Everything before this moment has been simulated.</param>
    public SeasonResults(Plan plan, SeasonReports reports, SimTime reached)
    {
        (Plan, _season, Reports, Reached) = (plan, plan.Season, reports, reached);
        Dictionary<int, UnitReport> byUnit = reports.Offices.ToDictionary(report => report.Unit);
        ImmutableArray<SeasonRow>.Builder rows = ImmutableArray.CreateBuilder<SeasonRow>();
        ImmutableArray<OfficeResult>.Builder offices = ImmutableArray.CreateBuilder<OfficeResult>();
        for (int unit = 0; unit < _season.Units.Count; unit++)
        {
            UnitReport? report = byUnit.GetValueOrDefault(unit);
            Dictionary<int, WorkItemResult> results = report?.Items.ToDictionary(result => result.Item) ?? [];
            for (int item = 0; item < _season.WorkItems.Length; item++)
            {
                if (_season.WorkItems[item].Level == _season.Units[unit].Level)
                    rows.Add(Row(unit, item, results.GetValueOrDefault(item) ?? new WorkItemResult(unit, item, null, null, null, null, 0)));
            }
            if (report is not null) offices.AddRange(report.Offices.OrderBy(office => office.Office));
        }
        (Rows, Offices) = (rows.ToImmutable(), offices.ToImmutable());
    }

    public Plan Plan { get; }

    /// <summary>What the processes told.</summary>
    public SeasonReports Reports { get; }

    public SimTime Reached { get; }

    public ImmutableArray<SeasonRow> Rows { get; }

    public ImmutableArray<OfficeResult> Offices { get; }

    /// <summary>When the office that does an item is open; null for a fixed block.</summary>
    public OpenHours? HoursOf(WorkItemPlan item) => item.Office < 0 ? null : _season.Hours[_season.Offices[item.Office].Hours];

    /// <summary>Open time of a working day of the office that does an item, on average over the season; of a fixed block a whole day.</summary>
    public SimDuration WorkingDay(WorkItemPlan item)
    {
        if (item.Office < 0) return SimDuration.FromDays(1);
        int hours = _season.Offices[item.Office].Hours;
        if (!_workingDays.TryGetValue(hours, out SimDuration day)) _workingDays.Add(hours, day = WorkingDay(_season.Hours[hours]));
        return day;
    }

    private SimDuration WorkingDay(OpenHours hours)
    {
        if (hours.Count == 0) return SimDuration.FromDays(1);
        var days = new HashSet<DateOnly>();
        long open = 0;
        foreach ((SimTime from, SimTime to) in hours.Stretches)
        {
            open += (to - from).Microseconds;
            DateOnly last = Plan.Civil.DayOf(to - new SimDuration(1));
            for (DateOnly day = Plan.Civil.DayOf(from); day <= last; day = day.AddDays(1)) days.Add(day);
        }
        return new SimDuration(open / days.Count);
    }

    private SeasonRow Row(int unit, int item, WorkItemResult result)
    {
        WorkItemPlan plan = _season.WorkItems[item];
        var row = new SeasonRow(unit, item, plan, result);
        if (plan.Due is not { } due) return row;
        SimTime end = result.Completed ?? Reached;
        if (result.Completed is null && Reached <= due) return row;
        OpenHours? hours = HoursOf(plan);
        SimDuration Working(SimTime from, SimTime to) => hours?.OpenBetween(from, to) ?? to - from;
        return end > due
            ? row with { Late = end - due, LateWorking = Working(due, end) }
            : row with { Late = SimDuration.Zero, LateWorking = SimDuration.Zero, SlackWorking = Working(end, due) };
    }
}
