using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Season.Counts;

/// <summary>A season at one moment in numbers, added up from what was counted host by host.</summary>
public sealed class SeasonCounts
{
    internal static readonly int ExchangeKinds = Enum.GetValues<ExchangeKind>().Length;

    private readonly long[] _figures; // by unit with all below it, UnitFigures.Count each
    private readonly long[] _items; // by work item, one of each ItemFigure
    private readonly bool[] _isDue; // by work item
    private readonly (int Done, int Late)[] _days;
    private readonly List<(int Unit, IncidentResult Incident)> _incidents = [];
    private readonly Dictionary<ExchangeKind, LatencyHistogram> _latencies = [];

    private SeasonCounts(SeasonPlan plan, SimTime at)
    {
        At = at;
        _figures = new long[plan.Units.Count * UnitFigures.Count];
        _items = new long[plan.WorkItems.Length * ItemFigures];
        _isDue = [.. plan.WorkItems.Select((planned, item) => plan.IsDated(item) && planned.Due < at)];
        _days = new (int, int)[DaysUntil(at)];
        Minutes = new TrafficMinute[plan.Questionnaire?.AllMinutes ?? 0];
        CountPlanned(plan);
    }

    /// <summary>Everything before this moment has been simulated.</summary>
    public SimTime At { get; }

    /// <summary>Day by day, work items that were done, and of these those that were late.</summary>
    public IReadOnlyList<(int Done, int Late)> Days => _days;

    /// <summary>Where each happened, and how it stands, in brief; in no order that means anything.</summary>
    public IReadOnlyList<(int Unit, IncidentResult Incident)> Incidents => _incidents;

    /// <summary>What happened at all terminals by the minute of the questionnaire; counties' peaks added up.</summary>
    public TrafficMinute[] Minutes { get; }

    /// <summary>How long the questionnaire system took so far; an exchange that nobody has made is left out.</summary>
    public IReadOnlyDictionary<ExchangeKind, LatencyHistogram> Latencies => _latencies;

    private static int ItemFigures { get; } = Enum.GetValues<ItemFigure>().Length;

    /// <summary>A unit with all below it: its <see cref="UnitFigures"/>.</summary>
    public ReadOnlyMemory<long> Of(int unit) => _figures.AsMemory(unit * UnitFigures.Count, UnitFigures.Count);

    /// <summary>A work item over all units that have it.</summary>
    public long OfItem(int item, ItemFigure figure) => _items[(item * ItemFigures) + (int)figure];

    /// <param name="plan">What is simulated.</param>
    /// <param name="counted">What a <see cref="SeasonCounter"/> wrote for each host, one or more; nothing that they do not tell of has begun.</param>
    /// <exception cref="SnapshotException">The bytes are of another plan, or not all of one moment.</exception>
    public static SeasonCounts Read(SeasonPlan plan, IReadOnlyCollection<ReadOnlyMemory<byte>> counted)
    {
        var counts = new SeasonCounts(plan, new SnapshotReader(counted.First()).ReadTime());
        foreach (ReadOnlyMemory<byte> host in counted) counts.Add(new SnapshotReader(host));
        counts.AddUp(plan.Units);
        return counts;
    }

    /// <summary>The same of reports: of a run that is over, say.</summary>
    public static SeasonCounts Of(SeasonPlan plan, SimTime at, SeasonReports reports) => Of(plan, at, counter => counter.Add(reports));

    /// <summary>The same of processes that are at hand.</summary>
    public static SeasonCounts Of(SeasonPlan plan, SimTime at, IEnumerable<LogicalProcess> processes) => Of(plan, at, counter =>
    {
        foreach (LogicalProcess process in processes) counter.Add(process);
    });

    /// <summary>How many days, the one that has begun included, lie before a moment; 0 or less: it lies before the season.</summary>
    internal static int DaysUntil(SimTime at) => (int)(at.Microseconds / SimDuration.FromDays(1).Microseconds) + 1;

    private static SeasonCounts Of(SeasonPlan plan, SimTime at, Action<SeasonCounter> count)
    {
        var counter = new SeasonCounter(plan, at);
        count(counter);
        var writer = new SnapshotWriter();
        counter.Write(writer);
        return Read(plan, [writer.ToArray()]);
    }

    /// <summary>What no process has to tell: how many work items there are, and how many would be overdue if none were done.</summary>
    private void CountPlanned(SeasonPlan plan)
    {
        ILookup<UnitLevel, int> units = Enumerable.Range(0, plan.Units.Count).ToLookup(unit => plan.Units[unit].Level);
        foreach ((int item, WorkItemPlan planned) in plan.WorkItems.Index())
        {
            if (planned.IsRival) continue;
            int overdue = _isDue[item] ? 1 : 0;
            foreach (int unit in units[planned.Level])
            {
                Span<long> figures = Row(unit);
                figures[UnitFigures.Items(planned.Phase, ItemFigure.Of)]++;
                figures[UnitFigures.Items(planned.Phase, ItemFigure.Overdue)] += overdue;
                Item(item, ItemFigure.Of)++;
                Item(item, ItemFigure.Overdue) += overdue;
            }
        }
    }

    private void Add(SnapshotReader reader)
    {
        if (reader.ReadTime() is var at && at != At) throw new SnapshotException($"What was counted at {at} is read as of {At}.");
        for (int units = reader.ReadCount(5); units > 0; units--)
        {
            Span<long> row = Row(reader.ReadInt32());
            for (int used = reader.ReadByte(); used > 0; used--) row[reader.ReadByte()] += reader.ReadInt64();
        }
        for (int incidents = reader.ReadCount(64); incidents > 0; incidents--) _incidents.Add((reader.ReadInt32(), IncidentResult.Read(reader)));
        for (int used = reader.ReadCount(12); used > 0; used--)
        {
            int item = reader.ReadInt32(), done = reader.ReadInt32();
            Item(item, ItemFigure.Done) += done;
            Item(item, ItemFigure.Late) += reader.ReadInt32();
            if (_isDue[item]) Item(item, ItemFigure.Overdue) -= done;
        }
        for (int used = reader.ReadCount(12); used > 0; used--)
        {
            ref (int Done, int Late) day = ref _days[reader.ReadInt32()];
            day = (day.Done + reader.ReadInt32(), day.Late + reader.ReadInt32());
        }
        TrafficMinute.Add(reader, Minutes);
        for (int kinds = reader.ReadCount(1); kinds > 0; kinds--)
        {
            var kind = (ExchangeKind)reader.ReadByte();
            LatencyHistogram latencies = LatencyHistogram.Read(reader);
            if (!_latencies.TryAdd(kind, latencies)) _latencies[kind].Add(latencies);
        }
    }

    private void AddUp(UnitTree units)
    {
        for (int unit = units.Count - 1; unit > 0; unit--)
        {
            Span<long> own = Row(unit), above = Row(units[unit].Parent);
            for (int figure = 0; figure < own.Length; figure++) above[figure] += own[figure];
        }
    }

    private Span<long> Row(int unit) => _figures.AsSpan(unit * UnitFigures.Count, UnitFigures.Count);

    private ref long Item(int item, ItemFigure figure) => ref _items[(item * ItemFigures) + (int)figure];
}
