using RolloutSim.Model.Custody;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.TestDays;

namespace RolloutSim.Model.Season.Counts;

/// <summary>Counts what the processes of one host have come to by a moment, in the form that <see cref="SeasonCounts"/> reads and adds up.</summary>
/// <remarks>A row of figures a unit that has any, of which only those are written that are not zero; work items, days, minutes and latencies are added up over all units of the host.</remarks>
/// <param name="plan">What is simulated.</param>
/// <param name="at">Everything before this moment has been simulated.</param>
public sealed class SeasonCounter(SeasonPlan plan, SimTime at) : IProcessCounter
{
    private readonly SnapshotWriter _units = new(), _incidents = new();
    private readonly long[] _row = new long[UnitFigures.Count];
    private readonly int[] _done = new int[plan.WorkItems.Length], _late = new int[plan.WorkItems.Length];
    private readonly int[] _doneOnDay = new int[SeasonCounts.DaysUntil(at)], _lateOnDay = new int[SeasonCounts.DaysUntil(at)];
    private readonly LatencyHistogram?[] _latencies = new LatencyHistogram?[SeasonCounts.ExchangeKinds];
    private TrafficMinute[] _minutes = []; // counties alone have any
    private int _unit = -1, _unitCount, _incidentCount;

    public void Add(LogicalProcess process) => (process as ICounted)?.Count(this);

    /// <summary>Adds what processes have reported.</summary>
    public void Add(SeasonReports reports)
    {
        foreach (WorkItemResult result in reports.Offices.SelectMany(office => office.Items))
        {
            if (result.Completed is { } completed) Done(result.Unit, result.Item, completed);
        }
        foreach (DeskReport desk in reports.Desks)
        {
            foreach (IncidentResult incident in desk.Incidents) Incident(desk.Unit, incident.InBrief());
        }
        foreach (SiteReport site in reports.Sites)
        {
            foreach (SessionResult session in site.Sessions) Session(site.Unit, session.State);
        }
        foreach (PackageReport package in reports.Packages) Package(package.Unit, package.Place);
        foreach (PostResult post in reports.Staffing.SelectMany(county => county.Posts)) Post(post.Unit, post.Cause);
        foreach (TrafficReport traffic in reports.Traffic)
        {
            Traffic(traffic.Unit, traffic.Minutes.AsSpan());
            foreach ((int kind, LatencyHistogram latencies) in traffic.Latencies.SelectMany(kinds => kinds.Index())) Latencies((ExchangeKind)kind, latencies);
        }
    }

    public void Write(SnapshotWriter writer)
    {
        EndUnit();
        writer.WriteTime(at);
        writer.WriteInt32(_unitCount);
        writer.Append(_units.Written);
        writer.WriteInt32(_incidentCount);
        writer.Append(_incidents.Written);
        WritePairs(writer, _done, _late);
        WritePairs(writer, _doneOnDay, _lateOnDay);
        TrafficMinute.Write(writer, _minutes);
        writer.WriteInt32(_latencies.Count(latencies => latencies is not null));
        foreach ((int kind, LatencyHistogram? latencies) in _latencies.Index())
        {
            if (latencies is null) continue;
            writer.WriteByte((byte)kind);
            latencies.Write(writer);
        }
    }

    /// <summary>A work item of a unit was done; what was done before a season under way counts on its first day.</summary>
    internal void Done(int unit, int item, SimTime completed)
    {
        WorkItemPlan planned = plan.WorkItems[item];
        if (planned.IsRival) return;
        (bool isLate, bool isDue) = plan.IsDated(item) ? (completed > planned.Due, planned.Due < at) : (false, false);
        int day = Math.Clamp(SeasonCounts.DaysUntil(completed) - 1, 0, _doneOnDay.Length - 1);
        BeginUnit(unit);
        _row[UnitFigures.Items(planned.Phase, ItemFigure.Done)]++;
        if (isDue) _row[UnitFigures.Items(planned.Phase, ItemFigure.Overdue)]--; // it is counted among those whose date is past
        _done[item]++;
        _doneOnDay[day]++;
        if (!isLate) return;
        _row[UnitFigures.Items(planned.Phase, ItemFigure.Late)]++;
        _late[item]++;
        _lateOnDay[day]++;
    }

    internal void Session(int unit, SessionState state) => Figure(unit, UnitFigures.Sessions(state));

    internal void Package(int unit, CustodyPlace place) => Figure(unit, UnitFigures.Packages(place));

    /// <summary>A post in a half-day of which it is known how it is manned.</summary>
    internal void Post(int unit, PostCause cause)
    {
        if (cause != PostCause.Manned) Figure(unit, UnitFigures.EmptyPosts(cause));
    }

    /// <param name="unit">Where it happened.</param>
    /// <param name="incident">In brief.</param>
    internal void Incident(int unit, IncidentResult incident)
    {
        Figure(unit, UnitFigures.Incidents(incident.Level, incident.State));
        _incidents.WriteInt32(unit);
        incident.Write(_incidents);
        _incidentCount++;
    }

    /// <summary>What happened at a county's terminals.</summary>
    internal void Traffic(int unit, ReadOnlySpan<TrafficMinute> minutes)
    {
        BeginUnit(unit);
        if (_minutes.Length == 0) _minutes = new TrafficMinute[minutes.Length];
        var sum = default(TrafficMinute);
        for (int i = 0; i < minutes.Length; i++)
        {
            ref readonly TrafficMinute minute = ref minutes[i];
            if (!minute.IsUsed) continue;
            _minutes[i].Add(minute);
            sum.Add(minute);
        }
        void Count(TrafficFigure figure, int number) => _row[UnitFigures.Traffic(figure)] += number;
        Count(TrafficFigure.Began, sum.Began);
        Count(TrafficFigure.Done, sum.Done);
        Count(TrafficFigure.GaveUp, sum.GaveUp);
        Count(TrafficFigure.Asked, sum.Asked);
        Count(TrafficFigure.Answered, sum.Answered);
        Count(TrafficFigure.Rejected, sum.Rejected);
        Count(TrafficFigure.TimedOut, sum.TimedOut);
        Count(TrafficFigure.Retried, sum.Retried);
    }

    internal void Latencies(ExchangeKind kind, LatencyHistogram latencies)
    {
        if (latencies.Count > 0) (_latencies[(int)kind] ??= new LatencyHistogram()).Add(latencies);
    }

    private void Figure(int unit, int figure)
    {
        BeginUnit(unit);
        _row[figure]++;
    }

    private void BeginUnit(int unit)
    {
        if (unit == _unit) return; // the processes of a unit stand side by side
        EndUnit();
        _unit = unit;
    }

    private void EndUnit()
    {
        int used = _row.Length - _row.AsSpan().Count(0L);
        if (used == 0) return;
        _units.WriteInt32(_unit);
        _units.WriteByte((byte)used);
        for (int figure = 0; figure < _row.Length; figure++)
        {
            if (_row[figure] == 0) continue;
            _units.WriteByte((byte)figure);
            _units.WriteInt64(_row[figure]);
        }
        Array.Clear(_row);
        _unitCount++;
    }

    private static void WritePairs(SnapshotWriter writer, int[] done, int[] late)
    {
        writer.WriteInt32(done.Count(number => number > 0));
        for (int i = 0; i < done.Length; i++)
        {
            if (done[i] == 0) continue;
            writer.WriteInt32(i);
            writer.WriteInt32(done[i]);
            writer.WriteInt32(late[i]);
        }
    }
}
